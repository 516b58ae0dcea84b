import type { Evidence } from '../model/tag.ts'
import type { CompiledTaxonomy, Concept, NameSense, Senses } from './compile-taxonomy.ts'
import { createTextFolder, type FoldedText, SENTENCE_START } from './matching/fold-text.ts'
import type { TagInput } from './tagger.ts'

/** Where in an item something stands. What is deep in a long text is a mention in passing. */
export type Zone = 'title' | 'summary' | 'deep'

export interface Hit {
  readonly zone: Zone
  readonly field: 'title' | 'summary' | 'text'
  readonly start: number
  readonly end: number
  /** Counts on through title and summary, so that sentences of different fields differ. */
  readonly sentence: number
}

/** A name of one or more regulations, as written. */
export interface NameHit extends Hit {
  readonly senses: readonly NameSense[]
}

/** What the taxonomy's words are found in an item, before any rule has judged them. */
export interface Reading {
  readonly input: TagInput
  /** The concepts that occur in title and summary. */
  concepts(): Iterable<Concept>
  /** Where a concept occurs in title and summary. */
  hitsOf(concept: Concept): readonly Hit[]
  /** Where a concept that decides about ambiguous names occurs deep in a long text. */
  deepHitsOf(concept: Concept): readonly Hit[]
  readonly names: readonly NameHit[]
  /** Passages for hits, without doubles, in the order of the item. */
  evidenceOf(hits: readonly Hit[]): Evidence[]
}

/** Without a summary of its own, the first part of an item's text stands in for it. */
export const LEAD_LENGTH = 500
/** Titles and summaries longer than any are text, whatever they are called. */
export const LONGEST_TITLE = 1000
export const LONGEST_SUMMARY = 3000
const NOTHING: readonly Hit[] = []

/** Whether the first part of the text stands in for a summary. */
export function needsLead({ summary = '' }: TagInput): boolean {
  return summary.trim().length < 40
}

/** Makes a reader that finds all words of the taxonomy in an item, in one pass over each field. */
export function createReader(compiled: CompiledTaxonomy): (input: TagInput) => Reading {
  const fold = createTextFolder()
  return (input) => {
    const found: Found = { head: new Map(), deep: new Map(), names: [] }
    const summary = input.summary ?? ''
    const lead = needsLead(input) ? LEAD_LENGTH : 0
    const fields: readonly [Hit['field'], string, Zone, number][] = [
      ['title', input.title, 'title', LONGEST_TITLE],
      ['summary', summary, 'summary', LONGEST_SUMMARY],
      ['text', input.text ?? '', 'summary', lead],
    ]
    let sentence = 0
    for (const [field, text, head, headLength] of fields) {
      const folded = fold(text)
      const sentences = countSentences(folded)
      const hits: PhraseHit[] = []
      const report = (phrase: number, from: number, to: number) => {
        const start = folded.origins[from] as number
        const zone = start < headLength ? head : 'deep'
        const end = endOf(text, folded, to)
        const senses = compiled.senses[phrase] as Senses
        hits.push({ senses, zone, field, start, end, sentence: sentence + sentences(from) })
      }
      const limit = foldedLengthOf(headLength, folded)
      compiled.automaton.scan(text, { ...folded, length: limit }, report)
      if (limit < folded.length) {
        compiled.deepAutomaton.scan(text, folded, (index, from, to) => {
          if (from >= limit) report(compiled.deepPhrases[index] as number, from, to)
        })
      }
      for (const hit of withMeaning(hits, compiled.noMeaning)) keep(found, hit, compiled)
      sentence += 1 + sentences(folded.length)
    }
    return {
      input,
      names: found.names,
      concepts: () => found.head.keys(),
      hitsOf: (concept) => found.head.get(concept) ?? NOTHING,
      deepHitsOf: (concept) => found.deep.get(concept) ?? NOTHING,
      evidenceOf: (hits) => evidenceOf(input, hits),
    }
  }
}

/** How many folded characters the first part of a text has. */
function foldedLengthOf(headLength: number, { origins, length }: FoldedText): number {
  let at = Math.min(headLength, length)
  while (at > 0 && (origins[at - 1] as number) >= headLength) at -= 1
  while (at < length && (origins[at] as number) < headLength) at += 1
  return at
}

interface Found {
  readonly head: Map<Concept, Hit[]>
  readonly deep: Map<Concept, Hit[]>
  readonly names: NameHit[]
}

interface PhraseHit extends Hit {
  readonly senses: Senses
}

/** Set phrases take the meaning of the words in them away: "log in met DigiD", "in ons DNA". */
function withMeaning(hits: readonly PhraseHit[], noMeaning: Concept): readonly PhraseHit[] {
  const empty = hits.filter(({ senses }) => senses.concepts.includes(noMeaning))
  if (empty.length === 0) return hits
  // Both are in order of their ends, so the set phrase to look at only moves on.
  let next = 0
  return hits.filter(({ start, end }) => {
    while (next < empty.length && (empty[next] as Hit).end < end) next += 1
    return !empty.slice(next, next + OVERLAPPING).some((phrase) => phrase.start <= start)
  })
}

/** Set phrases that can end at or behind a word and overlap each other. */
const OVERLAPPING = 2

function keep(found: Found, hit: PhraseHit, { decisive }: CompiledTaxonomy): void {
  const byConcept = hit.zone === 'deep' ? found.deep : found.head
  for (const concept of hit.senses.concepts) {
    if (hit.zone === 'deep' && !decisive.has(concept)) continue
    const hits = byConcept.get(concept)
    if (hits) hits.push(hit)
    else byConcept.set(concept, [hit])
  }
  if (hit.senses.names.length > 0) found.names.push({ ...hit, senses: hit.senses.names })
}

/** Tells in which sentence a folded character stands; asked in rising order, roughly. */
function countSentences({ flags, length }: FoldedText): (at: number) => number {
  const starts: number[] = []
  for (let at = 1; at < length; at += 1) {
    if (((flags[at] as number) & SENTENCE_START) > 0) starts.push(at)
  }
  let current = 0
  return (at) => {
    while (current < starts.length && (starts[current] as number) <= at) current += 1
    while (current > 0 && (starts[current - 1] as number) > at) current -= 1
    return current
  }
}

/** The end of a hit in the original; marks written after their letter belong to it. */
function endOf(text: string, { origins }: FoldedText, to: number): number {
  let end = (origins[to - 1] as number) + 1
  while (end < text.length && /\p{M}/u.test(text.charAt(end))) end += 1
  return end
}

function evidenceOf(input: TagInput, hits: readonly Hit[]): Evidence[] {
  return hits
    .toSorted(inOrder)
    .filter((hit, index, all) => index === 0 || inOrder(hit, all[index - 1] as Hit) !== 0)
    .map(({ field, start, end }) => ({
      field,
      start,
      end,
      quote: (input[field] ?? '').slice(start, end),
    }))
}

/** In the order of the item; of hits that start together the longest first. */
export function inOrder(one: Hit, other: Hit): number {
  return FIELDS[one.field] - FIELDS[other.field] || one.start - other.start || other.end - one.end
}

const FIELDS = { title: 0, summary: 1, text: 2 }
