import { compoundParts, innerTerms, isCompoundPart } from './compound-parts.ts'
import { STOP_WORDS } from './stop-words.ts'
import { termStem } from './term-pairs.ts'
import { type Word, wordsOf } from './words.ts'

/** What a form says apart from where it stands. */
export interface Meaning {
  readonly stem: string
  readonly isStopWord: boolean
  /** Stems of the parts when it is a compound. */
  readonly parts: readonly string[]
  /** Tokens of neighbouring parts that are both known; see `pairToken`. */
  readonly pairs: readonly string[]
}

export type AnalysedWord = Word & Meaning

/** Words remembered before the memory starts over: some 30 MB. */
const MEMORY = 200_000

/** Makes a reader of texts that remembers the words it has met: most of a text is seen before. */
export function createWordReader(): {
  meaningOf(form: string): Meaning
  read(text: string): AnalysedWord[]
} {
  const memory = new Map<string, Meaning>()
  function meaningOf(form: string): Meaning {
    const known = memory.get(form)
    if (known) return known
    if (memory.size >= MEMORY) memory.clear()
    const meaning = meaningOfForm(form)
    memory.set(form, meaning)
    return meaning
  }
  const read = (text: string) =>
    wordsOf(text).map((word) => Object.assign(word, meaningOf(word.form)))
  return { meaningOf, read }
}

/**
 * One token for two words of the field that belong together, in either order: the algoritmeregister,
 * the algoritme-register and the register van algoritmes are one thing.
 */
function pairToken(one: string, other: string): string {
  return one < other ? `k0${one}x${other}` : `k0${other}x${one}`
}

function meaningOfForm(form: string): Meaning {
  const parts = compoundParts(form)
  const pairs = parts.slice(1).flatMap((part, i) => pairOf(parts[i] ?? '', part))
  const inner = parts.length > 1 ? innerTerms(form) : []
  return {
    stem: termStem(form),
    isStopWord: STOP_WORDS.has(form),
    parts: inner.length > 0 ? [...parts, ...inner] : parts,
    pairs,
  }
}

/** The token of two stems when both are words of the field. */
export function pairOf(one: string, other: string): string[] {
  if (one === other || !isCompoundPart(one) || !isCompoundPart(other)) return []
  return [pairToken(one, other)]
}
