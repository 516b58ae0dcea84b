import type { GranularFilterableAttribute, Settings } from 'meilisearch'
import { type FakeDocument, FakeError } from './fake-state.ts'

type Test = (document: FakeDocument) => boolean

/** The part of the filter grammar that we send: =, IN, >=, <=, AND; lists all hold, lists in lists any. */
export function fakeFilter(filter: unknown, settings: Settings): Test {
  if (filter === undefined || filter === null) return () => true
  if (typeof filter === 'string') return conditions(filter, settings)
  if (!Array.isArray(filter)) throw invalidFilter('neither text nor list')
  const tests = filter.map((line: unknown) => {
    if (!Array.isArray(line)) return fakeFilter(line, settings)
    const any = line.map((one: unknown) => fakeFilter(one, settings))
    return (document: FakeDocument) => any.some((test) => test(document))
  })
  return (document) => tests.every((test) => test(document))
}

/** The values of an attribute, always as a list. */
export function valuesOf(document: FakeDocument, attribute: string): readonly unknown[] {
  const value = document[attribute]
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Whether an attribute may be filtered, and how; undefined when not at all. */
export function filterFeatures(
  settings: Settings,
  attribute: string,
): { equality: boolean; comparison: boolean } | undefined {
  const all = settings.filterableAttributes ?? []
  const found = all.find((one) =>
    typeof one === 'string' ? one === attribute : one.attributePatterns.includes(attribute),
  )
  if (found === undefined) return undefined
  const every = { equality: true, comparison: true }
  return typeof found === 'string' ? every : (found as GranularFilterableAttribute).features.filter
}

const CONDITION =
  /\s*(\w+)\s*(?:(IN)\s*\[((?:\s*"(?:[^"\\]|\\.)*"\s*,?)*)\]|(=|>=|<=)\s*("(?:[^"\\]|\\.)*"|-?[\d.]+))\s*(AND\b|$)/y

function conditions(text: string, settings: Settings): Test {
  const tests: Test[] = []
  let at = 0
  while (at < text.length) {
    CONDITION.lastIndex = at
    const match = CONDITION.exec(text)
    if (!match) throw invalidFilter(`cannot read: ${text.slice(at)}`)
    at = CONDITION.lastIndex
    const [, attribute = '', isIn, list = '', operator = '=', operand = ''] = match
    const values = isIn ? (list.match(/"(?:[^"\\]|\\.)*"/g) ?? []) : [operand]
    tests.push(condition(attribute, isIn ? '=' : operator, values.map(plain), settings))
  }
  return (document) => tests.every((test) => test(document))
}

function condition(
  attribute: string,
  operator: string,
  wanted: readonly string[],
  settings: Settings,
): Test {
  const features = filterFeatures(settings, attribute)
  if (!features?.[operator === '=' ? 'equality' : 'comparison']) {
    throw invalidFilter(`attribute \`${attribute}\` is not filterable with \`${operator}\``)
  }
  const limit = Number(wanted[0])
  if (operator === '=')
    return (one) => valuesOf(one, attribute).some((v) => wanted.includes(`${v}`))
  if (operator === '>=') return (one) => valuesOf(one, attribute).some((v) => Number(v) >= limit)
  return (one) => valuesOf(one, attribute).some((v) => Number(v) <= limit)
}

function plain(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value
}

function invalidFilter(message: string): FakeError {
  return new FakeError(400, 'invalid_search_filter', message)
}
