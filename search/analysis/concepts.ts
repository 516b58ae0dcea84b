import type { SearchAlias, SearchAliases } from '../search-aliases.ts'
import type { AnalysedWord } from './analyse-words.ts'
import { fold } from './fold.ts'
import { STOP_WORDS } from './stop-words.ts'
import { termStem } from './term-pairs.ts'
import { wordsOf } from './words.ts'

/** What a name means: one token that stands for all names, and what else it makes findable. */
export interface Concept {
  readonly id: string
  readonly token: string
  /** The token of items that the tagger gave this label. */
  readonly tagToken: string
  /** All names as given: for showing. */
  readonly labels: readonly string[]
  /** All names, folded, words apart: for marking. */
  readonly names: readonly string[]
  /** The names that are one word, as tokens: who types one of these finds all. */
  readonly singles: readonly string[]
}

export interface ConceptMatch {
  readonly concept: Concept
  /** How many words the name took. */
  readonly length: number
  /** An abbreviation, with its capitals: it means nothing else. */
  readonly isAsWritten: boolean
}

interface Name {
  readonly concept: Concept
  readonly stems: readonly string[]
  /** Words as written, for names that are only meant with their capitals. */
  readonly raws?: readonly string[]
}

/** Names by the stem of their first word, longest first. */
export type ConceptTable = ReadonlyMap<string, readonly Name[]>

/** Prepares aliases for reading texts. */
export function conceptTable(aliases: SearchAliases): ConceptTable {
  const table = new Map<string, Name[]>()
  for (const name of aliases.filter(({ facet }) => !facet).flatMap(namesOf)) {
    const first = name.stems[0]
    if (first === undefined) continue
    const known = table.get(first)
    if (known) known.push(name)
    else table.set(first, [name])
  }
  for (const names of table.values()) names.sort((a, b) => b.stems.length - a.stems.length)
  return table
}

/** What a text names, by the longest names: `eIDAS 2` does not name `eIDAS` as well. */
export function* conceptsIn(
  table: ConceptTable,
  words: readonly AnalysedWord[],
): Generator<Concept> {
  for (let at = 0; at < words.length; at++) {
    const match = conceptAt(table, words, at, true)
    if (!match) continue
    yield match.concept
    at += match.length - 1
  }
}

/** The longest name that begins at a word. Case is only looked at where `byCase` says so. */
export function conceptAt(
  table: ConceptTable,
  words: readonly AnalysedWord[],
  at: number,
  byCase: boolean,
): ConceptMatch | undefined {
  const first = words[at]
  const names = first && table.get(first.stem)
  const name = names?.find(
    (one) =>
      one.stems.every((expected, i) => words[at + i]?.stem === expected) &&
      (!byCase || !one.raws || isAsWritten(one, words, at)),
  )
  if (!name) return undefined
  const { concept, stems } = name
  return { concept, length: stems.length, isAsWritten: isAsWritten(name, words, at) }
}

function isAsWritten({ raws }: Name, words: readonly AnalysedWord[], at: number): boolean {
  return raws?.every((raw, i) => words[at + i]?.raw === raw) ?? false
}

/** The token by which items with a label are favoured. */
export function tagToken(id: string): string {
  return `r0${squashed(id)}`
}

function squashed(id: string): string {
  return fold(id).replace(/[^a-z0-9]/g, '')
}

function namesOf(alias: SearchAlias): Name[] {
  const spelled = [...alias.names, ...alias.caseSensitive]
  const all = spelled.map(contentWords)
  const concept: Concept = {
    id: alias.concept,
    token: `c0${squashed(alias.concept)}`,
    tagToken: tagToken(alias.concept),
    labels: spelled,
    names: [...new Set(all.map((words) => words.map(({ form }) => form).join(' ')))],
    singles: [...new Set(all.filter(({ length }) => length === 1).map(([word]) => stemOf(word)))],
  }
  return [
    ...alias.names.map(contentWords).flatMap((words) => spellings(concept, words)),
    ...alias.caseSensitive.map(contentWords).map((words) => ({
      concept,
      stems: words.map(stemOf),
      raws: words.map(({ raw }) => raw),
    })),
  ]
}

/** A name, and the same written as one word: "AI-verordening", "AI verordening", "AIverordening". */
function spellings(concept: Concept, words: readonly { form: string }[]): Name[] {
  const apart = { concept, stems: words.map(stemOf) }
  const glued = words.map(({ form }) => form).join('')
  const mayBeGlued = words.length > 1 && words.length <= 3 && !/\d/.test(glued)
  return mayBeGlued ? [apart, { concept, stems: [termStem(glued)] }] : [apart]
}

/** Of a name like "The Act" too little is left to go by. */
function contentWords(name: string): { form: string; raw: string }[] {
  const words = wordsOf(name)
  const content = words.filter(({ form }) => !STOP_WORDS.has(form))
  return content.length === 1 && words.length > 1 ? [] : content
}

function stemOf(word: { form: string } | undefined): string {
  return termStem(word?.form ?? '')
}
