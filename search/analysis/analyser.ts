import { createHash } from 'node:crypto'
import type { Item } from '../../model/item.ts'
import type { SearchAlias, SearchAliases } from '../search-aliases.ts'
import { type AnalysedWord, createWordReader, type Meaning, pairOf } from './analyse-words.ts'
import { type Concept, type ConceptTable, conceptsIn, conceptTable, tagToken } from './concepts.ts'
import { identifierTokens, urlToken } from './identifier-tokens.ts'
import { NAMED_TERMS, termStem } from './term-pairs.ts'

/** Raised when the rules of reading change: an index made by other rules starts over. */
const RULES_VERSION = 4

/** An item as both engines index it. Words in order, for phrases; tokens once, for meaning. */
export interface AnalysedItem {
  readonly title: readonly string[]
  readonly summary: readonly string[]
  readonly text: readonly string[]
  /** Stems, parts of compounds, pairs and concepts of the title. */
  readonly titleTokens: ReadonlySet<string>
  /** The same of the summary, without those of the title. */
  readonly summaryTokens: ReadonlySet<string>
  /** The same of the text, without those of title and summary. */
  readonly textTokens: ReadonlySet<string>
  /** Stems and concepts that the text has several times: what it is about. */
  readonly frequent: ReadonlySet<string>
  /** Numbers of law and the address, as tokens. */
  readonly identifiers: readonly string[]
  /** Its tags, as tokens: for ranking, not for finding. */
  readonly tags: readonly string[]
}

/** Reads texts and queries the same way, for both engines. */
export interface Analyser {
  /** Changes with the rules and the aliases. */
  readonly version: string
  /** Names of the law, from the taxonomy. */
  readonly concepts: ConceptTable
  /** Terms of several words in two languages. They may be part of a name: `AI` of `AI Act`. */
  readonly terms: ConceptTable
  /** Abbreviations that name something only in a question. */
  readonly asked: ConceptTable
  readonly aliases: SearchAliases
  meaningOf(form: string): Meaning
  /** The words of a text with their meaning, without stop words. */
  read(text: string): AnalysedWord[]
  analyseItem(item: Item): AnalysedItem
}

/** Makes the one analyser of an index. */
export function createAnalyser(aliases: SearchAliases): Analyser {
  const concepts = conceptTable(aliases)
  const terms = conceptTable(NAMED_TERMS)
  const tables = { concepts, terms }
  const words = createWordReader()
  const read = (text: string) => words.read(text).filter(({ isStopWord }) => !isStopWord)
  return {
    version: hashOf(JSON.stringify([RULES_VERSION, aliases])),
    ...tables,
    asked: conceptTable(aliases.map(askedOf)),
    aliases,
    meaningOf: words.meaningOf,
    read,
    analyseItem(item) {
      const title = read(item.title)
      const summary = read(item.summary)
      const text = read(item.text)
      const titleTokens = tokensOf(title, tables, item.language)
      const summaryTokens = tokensOf(summary, tables, item.language).difference(titleTokens)
      const seen = titleTokens.union(summaryTokens)
      return {
        title: title.map(formOf),
        summary: summary.map(formOf),
        text: text.map(formOf),
        titleTokens,
        summaryTokens,
        textTokens: tokensOf(text, tables, item.language)
          .union(publisherTokens(item.publisher, read))
          .difference(seen),
        frequent: frequentIn(text, tables),
        identifiers: [
          ...new Set([...item.identifiers.flatMap(identifierTokens), ...urlToken(item.url)]),
        ],
        tags: item.regulations.map(({ id }) => tagToken(id)),
      }
    },
  }
}

function askedOf({ asked = [], ...alias }: SearchAlias): SearchAlias {
  return { ...alias, names: [], caseSensitive: asked }
}

/** Words that say what a publisher is, and so nothing of what it writes. */
const KINDS: ReadonlySet<string> = new Set(['gemeente', 'provincie', 'ministerie'])

/** Who types `laadpalen Zoetermeer` means those of the municipality, whose items seldom name it. */
function publisherTokens(publisher: string, read: Analyser['read']): Set<string> {
  const words = read(publisher).filter(({ form }) => !KINDS.has(form))
  return new Set(words.map(({ stem }) => stem))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function formOf({ form }: AnalysedWord): string {
  return form
}

/** So many times in a text is more than in passing. */
const OFTEN = 3

function frequentIn(words: readonly AnalysedWord[], tables: Tables): Set<string> {
  const counts = new Map<string, number>()
  const count = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1)
  for (const { stem, pairs } of words) {
    count(stem)
    for (const pair of pairs) count(pair)
  }
  for (const { token } of conceptsOf(words, tables)) count(token)
  return new Set(counts.entries().flatMap(([token, times]) => (times >= OFTEN ? [token] : [])))
}

interface Tables {
  readonly concepts: ConceptTable
  readonly terms: ConceptTable
}

function tokensOf(words: readonly AnalysedWord[], tables: Tables, language: string): Set<string> {
  const tokens = new Set<string>()
  for (const [at, word] of words.entries()) {
    if (!isForeign(word, language)) tokens.add(word.stem)
    for (const token of word.parts) tokens.add(token)
    for (const token of word.pairs) tokens.add(token)
    const previous = words[at - 1]
    if (previous) addNeighbours(tokens, previous, word)
  }
  for (const { token, singles } of conceptsOf(words, tables)) {
    tokens.add(token)
    for (const single of singles) tokens.add(single)
  }
  return tokens
}

/** English words that would be taken for Dutch abbreviations; quotes still find them. */
const ENGLISH_ONLY: ReadonlySet<string> = new Set(['woo', 'woos'])

function isForeign({ form, raw }: AnalysedWord, language: string): boolean {
  return language === 'en' && ENGLISH_ONLY.has(form) && raw === form
}

function* conceptsOf(
  words: readonly AnalysedWord[],
  { concepts, terms }: Tables,
): Generator<Concept> {
  yield* conceptsIn(concepts, words)
  yield* conceptsIn(terms, words)
}

/** Two words in a row may be one word elsewhere: by a hyphen, or as a compound of the field. */
function addNeighbours(tokens: Set<string>, previous: AnalysedWord, word: AnalysedWord): void {
  if (word.joined) tokens.add(termStem(previous.form + word.form))
  for (const pair of pairOf(previous.stem, word.stem)) tokens.add(pair)
}
