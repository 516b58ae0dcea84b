import type { Item } from '../model/item.ts'
import { identifierTokens, urlToken } from './analysis/identifier-tokens.ts'
import { wordsOf } from './analysis/words.ts'
import type { MarkFinder } from './find-marks.ts'
import { identifierSpans } from './query/identifier-spans.ts'
import type { UnderstoodPart } from './understood.ts'

/**
 * Why an item stands where it stands, strongest first: it carries a number that was asked for, its
 * title says it, the tagger says it is about it, its summary says it, it says so in the very words,
 * or only its text does.
 */
export const HIT_REASONS = [
  'identifier',
  'title',
  'regulation',
  'summary',
  'as-typed',
  'text',
] as const
export type HitReason = (typeof HIT_REASONS)[number]

/** Explains a hit from the record itself, so the same for every index. */
export function explainHit(
  item: Item,
  understood: readonly UnderstoodPart[],
  finder: MarkFinder,
): HitReason[] {
  const asked = understood.filter(({ excluded, kind }) => !excluded && kind !== 'or')
  if (asked.length === 0) return []
  const isMarked = (text: string) => finder.marksIn(finder.wordsOf(text)).length > 0
  const inTitle = isMarked(item.title)
  const inSummary = isMarked(item.summary)
  const holds: Readonly<Record<HitReason, boolean>> = {
    identifier: carriesNumber(item, asked),
    title: inTitle,
    regulation: asked.some(({ concept }) => item.regulations.some(({ id }) => id === concept)),
    summary: inSummary,
    'as-typed': isAsTyped(item, asked),
    text: !inTitle && !inSummary && isMarked(item.text),
  }
  return (Object.keys(holds) as HitReason[]).filter((reason) => holds[reason])
}

function carriesNumber(item: Item, asked: readonly UnderstoodPart[]): boolean {
  const numbers = asked.filter(({ kind }) => kind === 'identifier')
  if (numbers.length === 0) return false
  const carried = new Set([...item.identifiers.flatMap(identifierTokens), ...urlToken(item.url)])
  return numbers.some(({ typed }) =>
    identifierSpans(typed).some(({ tokens }) => tokens.some((token) => carried.has(token))),
  )
}

function isAsTyped({ title, summary }: Item, asked: readonly UnderstoodPart[]): boolean {
  const words = asked.filter(({ kind }) => kind === 'word' || kind === 'name' || kind === 'phrase')
  const forms = new Set(wordsOf(`${title} ${summary}`).map(({ form }) => form))
  return (
    words.length > 0 &&
    words.every(({ typed }) => wordsOf(typed).every(({ form }) => forms.has(form)))
  )
}
