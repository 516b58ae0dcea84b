import { eld } from 'eld/extrasmall'

/** Languages in which policy reaches us: those of the EU, and Frisian's neighbours left out. */
const CANDIDATES = 'bg cs da de el en es et fi fr hr hu it lt lv nl pl pt ro sk sl sv'.split(' ')
const LOOKED_AT = 200
/** With fewer letters a detector guesses. */
const ENOUGH_LETTERS = 25
/** By how much a language the source does not announce must beat those it does. */
const CLEAR_LEAD = 0.08

export type DetectLanguage = (text: string, announced: readonly string[]) => string

/** Opens a language detector of its own, so that no one else's settings change its answers. */
export function createLanguageDetector(): DetectLanguage {
  const detector = eld.newInstance()
  detector.setLanguageSubset([...CANDIDATES])

  /**
   * The language of a text (ISO 639-1). Where the text is too short to tell: the only language the
   * source announces, else `und`.
   */
  return function detectLanguage(text, announced) {
    const fallback = (announced.length === 1 && announced[0]) || 'und'
    const start = text.slice(0, LOOKED_AT)
    const result = detector.detect(start)
    const isAnnounced = announced.includes(result.language)
    if (isAnnounced && announced.length === 1) return result.language
    if (!result.language || !result.isReliable()) return fallback
    return isAnnounced || isClear(result, start, announced) ? result.language : fallback
  }
}

function isClear(
  { language, getScores }: ReturnType<typeof eld.detect>,
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
