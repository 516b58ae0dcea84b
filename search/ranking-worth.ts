/**
 * What it is worth that something stands in a place, over standing anywhere (1): title before
 * summary before text, as typed before otherwise. The same for both engines.
 */
export const WORTH = {
  title: 6,
  titleAsTyped: 2,
  summary: 2.5,
  summaryAsTyped: 0.8,
  often: 1.2,
} as const

export type RankedPlace = keyof typeof WORTH

/** More than any sum of the above: who pastes a number wants what carries it. */
export const IDENTIFIED = 1000
/** What an item gains that the tagger says is about what was searched. */
export const TAGGED = 3
/** Words that stand in a row as they were typed, in the title; half of it elsewhere in the head. */
export const IN_A_ROW = 3

const YEAR_SECONDS = 365 * 86_400
/** What a new item gains over a very old one that matches as well. */
const RECENCY = 0.25

/** A word that few titles have says more than one that half of them have: 1 for rare, 0.5 for common. */
export function rarity(found: number, size: number): number {
  return 0.5 + 0.5 * (1 - found / Math.max(size, 1)) ** 2
}

/** News fades: measured from the newest hit, so that the same index gives the same order. */
export function recencyFactor(seconds: number, newest: number): number {
  return 1 + RECENCY / (1 + (newest - seconds) / YEAR_SECONDS)
}
