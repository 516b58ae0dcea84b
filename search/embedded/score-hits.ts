import type { CompiledQuery, Condition } from '../query/compiled-query.ts'
import type { Deadline } from './deadline.ts'
import type { DocidList } from './docid-lists.ts'
import type { EmbeddedFile } from './embedded-file.ts'
import {
  expressionFor,
  isTextCondition,
  type Place,
  phraseExpressions,
  type TextCondition,
} from './table-expressions.ts'

/**
 * What it is worth that something stands in a place, over standing anywhere (1): title before
 * summary before text, as typed before otherwise.
 */
const WORTH: Readonly<Record<Exclude<Place, 'anywhere'>, number>> = {
  title: 6,
  titleAsTyped: 2,
  summary: 2.5,
  summaryAsTyped: 0.8,
  often: 1.2,
}
/** More than any sum of the above: who pastes a number wants what carries it. */
const IDENTIFIED = 1000
/** What an item gains that the tagger says is about what was searched. */
const TAGGED = 3
/** Words that stand in a row as they were typed, in the title; half of it elsewhere in the head. */
const IN_A_ROW = 3

/** The score of items by docid; those that do not answer the query have one too. */
export type Scores = Float32Array

/** Scores what answers a query. Costs what titles and summaries hold, not what texts do. */
export function scoreHits(file: EmbeddedFile, compiled: CompiledQuery, deadline: Deadline): Scores {
  const scores = new Float32Array(file.columns.nextDocid()).fill(1)
  const parts = wantedParts(compiled.condition)
  const size = file.columns.size()
  for (const part of parts) {
    for (const [place, worth] of Object.entries(WORTH)) {
      const expression = expressionFor(part, place as Place)
      if (!expression || deadline.isOver()) continue
      const docids = file.lookups.find(expression)
      addTo(scores, docids, (worth * rarity(docids.length, size)) / parts.length)
    }
  }
  for (const { expression, worth } of rows(parts)) {
    if (!deadline.isOver()) addTo(scores, file.lookups.find(expression), worth)
  }
  addTo(scores, findTokens(file, compiled.tags), TAGGED)
  addTo(scores, findTokens(file, compiled.identifiers), IDENTIFIED)
  return scores
}

/** What must be there, one by one; exclusions and fields have no place in a text. */
function wantedParts(condition: Condition | undefined): TextCondition[] {
  if (!condition) return []
  const of = condition.kind === 'all' ? condition.of : [condition]
  return of.filter(isTextCondition)
}

/** A word that few titles have says more than one that half of them have: 1 for rare, 0.5 for common. */
function rarity(found: number, size: number): number {
  return 0.5 + 0.5 * (1 - found / Math.max(size, 1)) ** 2
}

function rows(parts: readonly TextCondition[]) {
  const words = parts.map((part) =>
    part.kind === 'token' && !part.inTitle ? part.form : undefined,
  )
  if (words.length < 2 || words.includes(undefined)) return []
  const [head] = phraseExpressions(words as string[])
  const [title] = phraseExpressions(words as string[], true)
  if (!head || !title) return []
  return [
    { expression: head, worth: IN_A_ROW / 2 },
    { expression: title, worth: IN_A_ROW / 2 },
  ]
}

function findTokens(file: EmbeddedFile, tokens: readonly string[]): DocidList {
  if (tokens.length === 0) return new Int32Array()
  const expression = tokens.map((token) => `"${token}"`).join(' OR ')
  return file.lookups.find({ table: 'tokens', expression })
}

function addTo(scores: Scores, docids: DocidList, worth: number): void {
  for (const docid of docids) scores[docid] = (scores[docid] ?? 0) + worth
}
