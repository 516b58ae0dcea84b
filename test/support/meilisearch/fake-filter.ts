import type { GranularFilterableAttribute, Settings } from 'meilisearch'
import { type FakeDocument, FakeError } from './fake-state.ts'

type Test = (document: FakeDocument) => boolean

/**
 * The part of the filter grammar that we send: =, <, >=, <=, IN, NOT IN, TO, AND, OR, NOT, brackets;
 * of a list all lines must hold, of a list in a list any.
 */
export function fakeFilter(filter: unknown, settings: Settings): Test {
  if (filter === undefined || filter === null) return () => true
  if (typeof filter === 'string') return parse(filter, settings)
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

/** What may be done with an attribute; undefined when it may not be filtered at all. */
export function filterFeatures(
  settings: Settings,
  attribute: string,
): GranularFilterableAttribute['features'] | undefined {
  const all = settings.filterableAttributes ?? []
  const found = all.find((one) =>
    typeof one === 'string' ? one === attribute : one.attributePatterns.includes(attribute),
  )
  if (found === undefined) return undefined
  if (typeof found !== 'string') return found.features
  return { facetSearch: true, filter: { equality: true, comparison: true } }
}

const LEXEME = /\s*("(?:[^"\\]|\\.)*"|>=|<=|=|<|\(|\)|\[|\]|,|[\w.-]+)/y

function lexemesOf(text: string): string[] {
  const lexemes: string[] = []
  LEXEME.lastIndex = 0
  while (LEXEME.lastIndex < text.trimEnd().length) {
    const at = LEXEME.lastIndex
    const match = LEXEME.exec(text)
    if (!match) throw invalidFilter(`cannot read: ${text.slice(at)}`)
    lexemes.push(match[1] ?? '')
  }
  return lexemes
}

/** OR binds least, then AND, then NOT. */
function parse(text: string, settings: Settings): Test {
  const lexemes = lexemesOf(text)
  let at = 0
  const next = () => lexemes[at++] ?? ''
  const take = (lexeme: string) => {
    if (lexemes[at] !== lexeme) return false
    at++
    return true
  }
  const want = (lexeme: string) => {
    if (!take(lexeme)) throw invalidFilter(`expected ${lexeme} in: ${text}`)
  }

  function any(): Test {
    const tests = [all()]
    while (take('OR')) tests.push(all())
    return (document) => tests.some((test) => test(document))
  }

  function all(): Test {
    const tests = [one()]
    while (take('AND')) tests.push(one())
    return (document) => tests.every((test) => test(document))
  }

  function one(): Test {
    if (take('NOT')) return not(one())
    if (!take('(')) return condition(next())
    const test = any()
    want(')')
    return test
  }

  function condition(attribute: string): Test {
    if (take('NOT')) {
      want('IN')
      return not(isOne(attribute, list()))
    }
    if (take('IN')) return isOne(attribute, list())
    const operator = next()
    if (operator === '=') return isOne(attribute, [plain(next())])
    if (lexemes[at] !== 'TO') return compared(attribute, operator, Number(next()))
    next()
    return between(attribute, plain(operator), plain(next()))
  }

  function list(): string[] {
    const values: string[] = []
    want('[')
    while (!take(']')) {
      values.push(plain(next()))
      take(',')
    }
    return values
  }

  function isOne(attribute: string, wanted: readonly string[]): Test {
    allow(settings, attribute, 'equality')
    const lower = new Set(wanted.map((value) => value.toLowerCase()))
    return (document) =>
      valuesOf(document, attribute).some((value) => lower.has(`${value}`.toLowerCase()))
  }

  function compared(attribute: string, operator: string, limit: number): Test {
    allow(settings, attribute, 'comparison')
    const holds = COMPARISONS[operator]
    if (!holds) throw invalidFilter(`no such operator: ${operator}`)
    return (document) => valuesOf(document, attribute).some((value) => holds(Number(value), limit))
  }

  function between(attribute: string, from: string, until: string): Test {
    allow(settings, attribute, 'comparison')
    return (document) =>
      valuesOf(document, attribute).some((value) => `${value}` >= from && `${value}` <= until)
  }

  const test = any()
  if (at < lexemes.length) throw invalidFilter(`more than a filter: ${text}`)
  return test
}

const COMPARISONS: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>=': (one, other) => one >= other,
}

function not(test: Test): Test {
  return (document) => !test(document)
}

function allow(settings: Settings, attribute: string, use: 'equality' | 'comparison'): void {
  if (filterFeatures(settings, attribute)?.filter[use]) return
  throw invalidFilter(`attribute \`${attribute}\` is not filterable by ${use}`)
}

/** As the server does: only quotes are unescaped, backslashes stay as they are. */
function plain(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replaceAll('\\"', '"') : value
}

function invalidFilter(message: string): FakeError {
  return new FakeError(400, 'invalid_search_filter', message)
}
