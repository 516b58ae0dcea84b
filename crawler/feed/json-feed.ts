import type { RawItem } from '../../model/item.ts'
import { escapeMarkup } from './decode-entities.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** The items of a JSON Feed (1 or 1.1), or undefined when the value is no such feed. */
export function readJsonFeed(value: unknown, url: string): RawItem[] | undefined {
  if (!isObject(value) || !Array.isArray(value.items)) return undefined
  const items = value.items.filter(isObject)
  const saysSo = /jsonfeed\.org/i.test(text(value, 'version') ?? '')
  const looksLikeIt = items.some(
    (item) =>
      text(item, 'content_html') ?? text(item, 'content_text') ?? text(item, 'date_published'),
  )
  return saysSo || looksLikeIt ? items.map((item) => readItem(item, url)) : undefined
}

function readItem(item: JsonObject, base: string): RawItem {
  const guid = text(item, 'id')
  const link =
    text(item, 'url') ?? text(item, 'external_url') ?? (isAddress(guid) ? guid : undefined)
  const updated = text(item, 'date_modified')
  return {
    ...pick('guid', guid),
    ...pick('url', link && (URL.parse(link, base)?.href ?? link)),
    ...pick('title', text(item, 'title')),
    ...pick('summary', escaped(text(item, 'summary'))),
    ...pick('text', text(item, 'content_html') ?? escaped(text(item, 'content_text'))),
    ...pick('published', text(item, 'date_published') ?? updated),
    ...pick('updated', updated),
    ...pick('language', text(item, 'language')),
  }
}

/** A value as text; numbers too, which some feeds use as ids. */
function text(object: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(object, name) ? object[name] : undefined
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const pick = <Name extends string>(name: Name, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, string>>
const escaped = (value: string | undefined) => value && escapeMarkup(value)
const isAddress = (value: string | undefined) => value !== undefined && /^https?:\/\//i.test(value)
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
