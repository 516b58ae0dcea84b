import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { languageBySmallWords } from './text/small-words.ts'

/** Languages in which policy reaches us: those of the EU, and Afrikaans and the like left out. */
const CANDIDATES = 'bg cs da de el en es et fi fr hr hu it lt lv nl pl pt ro sk sl sv'.split(' ')
const LOOKED_AT = 200
/** Beyond this the detector grows slower, hardly surer. */
const LOOKED_AT_CLOSELY = 120
/** With fewer letters a detector guesses. */
const ENOUGH_LETTERS = 25
/** By how much a language the source does not announce must beat those it does. */
const CLEAR_LEAD = 0.08

type Detector = ReturnType<typeof import('eld/extrasmall')['eld']['newInstance']>
export type DetectLanguage = (text: string, announced: readonly string[]) => string

/**
 * Opens a language detector. Most texts give themselves away by their small words; only for the
 * others eld is loaded, which takes 80 MB and a quarter of a second.
 */
export function createLanguageDetector(): DetectLanguage {
  let detector: Detector | undefined

  /**
   * The language of a text (ISO 639-1). Where the text is too short to tell: the only language the
   * source announces, else `und`.
   */
  return function detectLanguage(text, announced) {
    const bySmallWords = languageBySmallWords(text.slice(0, LOOKED_AT))
    if (bySmallWords) return bySmallWords
    detector ??= openEld()
    return detectClosely(detector, text.slice(0, LOOKED_AT_CLOSELY), announced)
  }
}

function openEld(): Detector {
  // By its path, for the package names no way to require it.
  const path = fileURLToPath(import.meta.resolve('eld/extrasmall'))
  const { eld } = createRequire(path)(path) as typeof import('eld/extrasmall')
  const detector = eld.newInstance()
  detector.setLanguageSubset([...CANDIDATES])
  return detector
}

function detectClosely(detector: Detector, text: string, announced: readonly string[]): string {
  const fallback = (announced.length === 1 && announced[0]) || 'und'
  const result = detector.detect(text)
  const isAnnounced = announced.includes(result.language)
  if (isAnnounced && announced.length === 1) return result.language
  if (!result.language || !result.isReliable()) return fallback
  return isAnnounced || isClear(result, text, announced) ? result.language : fallback
}

function isClear(
  { language, getScores }: ReturnType<Detector['detect']>,
  text: string,
  announced: readonly string[],
): boolean {
  if (letterCount(text) < ENOUGH_LETTERS) return false
  const scores = getScores()
  const best = Math.max(0, ...announced.map((other) => scores[other] ?? 0))
  return (scores[language] ?? 0) - best >= CLEAR_LEAD
}

function letterCount(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

/** `nl` for `nl-NL`, `NLD` or `dut`; undefined for what is no language code. */
export function languageCode(text: string): string | undefined {
  const code = /^\s*([a-z]{2,3})(?![a-z])/i.exec(text)?.[1]?.toLowerCase()
  if (!code) return undefined
  const short = Intl.getCanonicalLocales(code)[0]
  return short?.length === 2 ? short : undefined
}
