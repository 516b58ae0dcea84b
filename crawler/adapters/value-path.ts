/** Reads one value of a record; undefined when it is not there. */
export type ReadValue = (record: unknown) => unknown
/** Reads one value of a record as text. */
export type ReadText = (record: unknown) => string | undefined

type Step =
  | { readonly key: string }
  | { readonly index: number }
  | { readonly where: readonly [key: string, value: string] }

const STEP = /\[(\d+)\]|\[([^\]=]+)=([^\]]*)\]|([^.[\]]+)/g
const PLACEHOLDER = /\{([^{}]+)\}/g

/** Compiles a value path without templates, as model/source.ts describes it. */
export function compileValue(path: string): ReadValue {
  const alternatives = splitAlternatives(path).map(compileSteps)
  return (record) => {
    for (const read of alternatives) {
      const value = read(record)
      if (value !== undefined && value !== null && value !== '') return value
    }
    return undefined
  }
}

/**
 * Compiles a value path that names a text. In an address, values put into a template are escaped so
 * that they stay within their part of it; a value at the start may be an address itself.
 */
export function compileText(path: string, use: 'text' | 'address' = 'text'): ReadText {
  const alternatives = splitAlternatives(path).map((alternative) =>
    alternative.includes('{')
      ? compileTemplate(alternative, use)
      : textOf(compileSteps(alternative)),
  )
  return (record) => {
    for (const read of alternatives) {
      const text = read(record)
      if (text !== undefined) return text
    }
    return undefined
  }
}

/** A scalar as text; of a list its first, of an element or SPARQL binding its value. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  if (Array.isArray(value)) return firstText(value)
  if (typeof value !== 'object' || value === null) return undefined
  if (Object.hasOwn(value, '#text')) return scalarText((value as { '#text': unknown })['#text'])
  const isBinding = Object.hasOwn(value, 'type') && Object.hasOwn(value, 'value')
  return isBinding ? bindingText(value as { value: unknown }) : undefined
}

function bindingText({ value }: { value: unknown }): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined
}

function firstText(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const text = Array.isArray(value) ? undefined : scalarText(value)
    if (text !== undefined) return text
  }
  return undefined
}

function textOf(read: ReadValue): ReadText {
  return (record) => scalarText(read(record))
}

/** Splits at `|` outside braces and brackets. */
function splitAlternatives(path: string): string[] {
  return (path.match(/(?:\{[^{}]*\}|\[[^\]]*\]|[^|])+/g) ?? []).map((part) => part.trim())
}

/** A template lacks its value as a whole when one of its parts is missing. */
function compileTemplate(template: string, use: 'text' | 'address'): ReadText {
  const parts = [...template.matchAll(PLACEHOLDER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    read: compilePlaceholder(match[1] ?? '', use === 'address' && match.index > 0),
  }))
  return (record) => {
    let text = ''
    let from = 0
    for (const { start, end, read } of parts) {
      const value = read(record)
      if (value === undefined) return undefined
      text += template.slice(from, start) + value
      from = end
    }
    return text + template.slice(from)
  }
}

function compilePlaceholder(inner: string, isEscaped: boolean): ReadText {
  const [, path = inner, asSlug] = /^(.+?)(:slug)?$/.exec(inner) ?? []
  const read = compileText(path)
  return (record) => {
    const text = read(record)
    if (text === undefined) return undefined
    const value = asSlug ? slug(text) : text
    return isEscaped ? escapeForAddress(value) : value
  }
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_')
}

/** `/` and `:` stay: identifiers hold them (`eli/dl/doc/…`, `document:ibabs:…`). */
function escapeForAddress(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/%2F/g, '/').replace(/%3A/g, ':')
}

function compileSteps(path: string): ReadValue {
  const steps = [...path.matchAll(STEP)].map(([, index, key, value, name]): Step => {
    if (index !== undefined) return { index: Number(index) }
    return name === undefined ? { where: [key ?? '', value ?? ''] } : { key: name }
  })
  // A name may hold a dot itself: `@odata.count`.
  return (record) => ownValue(record, path) ?? walk(record, steps)
}

function walk(record: unknown, steps: readonly Step[]): unknown {
  let value = record
  for (const step of steps) {
    value = take(value, step)
    if (value === undefined || value === null) return undefined
  }
  return value
}

function take(value: unknown, step: Step): unknown {
  if ('index' in step) return listOf(value)[step.index]
  if ('where' in step) {
    const [key, wanted] = step.where
    return listOf(value).find((entry) => isScalarEqual(ownValue(entry, key), wanted))
  }
  if (!Array.isArray(value)) return ownValue(value, step.key)
  return value.map((entry) => ownValue(entry, step.key)).find((found) => found !== undefined)
}

/** One element where there may be more is not a list in XML made JSON. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function isScalarEqual(value: unknown, wanted: string): boolean {
  return typeof value === 'boolean' ? String(value) === wanted : scalarText(value) === wanted
}

/** Own properties only: names come from outside, and `constructor` is no value (SEC-15). */
function ownValue(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Readonly<Record<string, unknown>>)[key]
}
