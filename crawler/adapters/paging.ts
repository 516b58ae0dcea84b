import type { SourceOf } from '../../model/source.ts'
import type { Paging } from '../../model/source-fields.ts'
import type { DocumentText, NextPage } from '../parsed-document.ts'
import { requestBody } from './request-body.ts'
import { compileText, scalarText } from './value-path.ts'

/** What a page of answers held. */
export interface PageContents {
  readonly document: DocumentText
  readonly answer: unknown
  readonly count: number
  readonly total: number | undefined
}

/** The request for the page after this one; undefined after the last (never after a page without items). */
export function nextJsonPage(
  source: SourceOf<'json'>,
  contents: PageContents,
): NextPage | undefined {
  const { paging } = source
  const { document, count } = contents
  if (!paging || count === 0) return undefined
  if (paging.by === 'page' || paging.by === 'offset') return nextByNumber(source, paging, contents)
  const next = readNext(paging, contents)
  if (next === undefined) return undefined
  if (paging.by === 'cursor') return withParameter(source, paging, document, next)
  return otherAddress(next, document.url)
}

/** An address in the answer, unless it leads back to the same page. */
export function otherAddress(link: string, documentUrl: string): NextPage | undefined {
  const url = URL.parse(link, documentUrl)?.href
  return url === undefined || url === documentUrl ? undefined : { url }
}

/** Whether a total that the source gives says that no page follows. */
export function isLastPage(page: number, count: number, total: number, size?: number): boolean {
  // A size that the server ignores is as common as one it honours.
  return (page + 1) * count >= total || (size !== undefined && page * size + count === total)
}

/** An address with one query parameter set; the others stay byte for byte and in order. */
export function withQuery(address: string, name: string, value: string): string {
  const url = new URL(address)
  const key = encodeURIComponent(name)
  const isSame = (part: string) => part.startsWith(`${name}=`) || part.startsWith(`${key}=`)
  const parts = url.search.slice(1).split('&').filter(Boolean)
  const at = parts.findIndex(isSame)
  const others = parts.filter((part) => !isSame(part))
  const pair = `${key}=${encodeURIComponent(value)}`
  url.search = others.toSpliced(at < 0 ? others.length : at, 0, pair).join('&')
  return url.href
}

function nextByNumber(
  source: SourceOf<'json'>,
  paging: Paging,
  { document, count, total }: PageContents,
): NextPage | undefined {
  const { size } = paging
  if (total !== undefined && isLastPage(document.page, count, total, size)) return undefined
  if (total === undefined && size !== undefined && count < size) return undefined
  const step = paging.by === 'page' ? 1 : (size ?? count)
  const value = firstNumber(source, paging) + (document.page + 1) * step
  return withParameter(source, paging, document, String(value))
}

/** Where the counting begins: what the definition asks for first, else `start`. */
function firstNumber(source: SourceOf<'json'>, paging: Paging): number {
  const { parameter = paging.by, start } = paging
  const given = isInBody(source)
    ? scalarText(compileText(parameter)(source.body))
    : URL.parse(source.url)?.searchParams.get(parameter)
  const number = Number(given ?? Number.NaN)
  return Number.isInteger(number) ? number : start
}

function readNext(paging: Paging, { document, answer }: PageContents): string | undefined {
  const path = paging.next ?? 'next'
  const header = /^header:(.+)$/.exec(path)?.[1]
  if (header) return document.headers[header.toLowerCase()]?.trim() || undefined
  return compileText(path)(answer)
}

function withParameter(
  source: SourceOf<'json'>,
  { parameter, by }: Paging,
  document: DocumentText,
  value: string,
): NextPage | undefined {
  const name = parameter ?? by
  if (isInBody(source)) {
    const body = JSON.stringify(withField(source.body, name.split('.'), value))
    return { url: document.url, method: 'POST', body }
  }
  const url = withQuery(document.url, name, value)
  if (url === document.url) return undefined
  if (source.method === 'GET') return { url }
  const body = requestBody(source)
  return { url, method: 'POST', ...(body !== undefined && { body }) }
}

function isInBody({ method, body }: SourceOf<'json'>): boolean {
  return method === 'POST' && typeof body === 'object' && body !== null
}

/** A copy of a body with one field set, a number or text as it was before. */
function withField(body: unknown, [name = '', ...rest]: readonly string[], value: string): unknown {
  const record = typeof body === 'object' && body !== null ? body : {}
  const old = (record as Readonly<Record<string, unknown>>)[name]
  if (rest.length > 0) return { ...record, [name]: withField(old, rest, value) }
  const isText = typeof old === 'string' || !/^\d{1,15}$/.test(value)
  return { ...record, [name]: isText ? value : Number(value) }
}
