import type { CompiledQuery, Condition } from '../query/compiled-query.ts'
import { IDENTIFIED, IN_A_ROW, rarity, TAGGED, WORTH } from '../ranking-worth.ts'
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

/** The score of items by docid; those that do not answer the query have one too. */
export type Scores = Float32Array

/** Of so many, enough have it in title or summary to fill any page: how often texts say it is not asked. */
const MANY = 20_000

/** Scores what answers a query. Costs what titles and summaries hold, not what texts do. */
export function scoreHits(
  file: EmbeddedFile,
  compiled: CompiledQuery,
  found: number,
  deadline: Deadline,
): Scores {
  const scores = new Float32Array(file.columns.nextDocid()).fill(1)
  const parts = wantedParts(compiled.condition)
  const size = file.columns.size()
  const places = Object.entries(WORTH).filter(([place]) => found <= MANY || place !== 'often')
  for (const part of parts) {
    for (const [place, worth] of places) {
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
