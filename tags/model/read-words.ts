import { type Hit, LEAD_LENGTH, LONGEST_SUMMARY, LONGEST_TITLE, needsLead } from '../reading.ts'
import type { TagInput } from '../tagger.ts'

/** What the model knows a word by. */
interface Stem {
  /** Without case, diacritics and endings; empty for a word that every text has. */
  readonly stem: string
  /** The head and the tail of a long word: "waterbeheer" shares one with "waterschap". */
  readonly parts: readonly string[]
}

/** A word of an item as the model knows it, and where it stands. */
export interface Word extends Hit, Stem {}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad'\u2019-]*/gu

const IN_TITLE = { field: 'title', zone: 'title', sentence: 0 } as const
const IN_SUMMARY = { field: 'summary', zone: 'summary', sentence: 0 } as const
const IN_TEXT = { field: 'text', zone: 'summary', sentence: 0 } as const

/** More words than a day's news has; then the memory starts anew. */
const REMEMBERED = 50_000

/** Makes a reader of the words of title and summary, in order; it remembers the stems of words. */
export function createWordReader(): (input: TagInput) => Word[] {
  const stems = new Map<string, Stem>()
  const stem = (written: string) => {
    const known = stems.get(written)
    if (known !== undefined) return known
    if (stems.size > REMEMBERED) stems.clear()
    const bare = stemOf(written)
    const made = { stem: bare, parts: partsOf(bare) }
    stems.set(written, made)
    return made
  }
  return (input) => {
    const lead = needsLead(input) ? (input.text ?? '').slice(0, LEAD_LENGTH) : ''
    const summary = (input.summary ?? '').slice(0, LONGEST_SUMMARY)
    return [
      ...wordsOf(input.title.slice(0, LONGEST_TITLE), IN_TITLE, stem),
      ...wordsOf(summary, IN_SUMMARY, stem),
      ...wordsOf(lead, IN_TEXT, stem),
    ]
  }
}

function wordsOf(
  text: string,
  { field, zone, sentence }: Pick<Word, 'field' | 'zone' | 'sentence'>,
  stemOfWord: (written: string) => Stem,
): Word[] {
  const words: Word[] = []
  for (const { 0: written, index } of text.matchAll(WORDS)) {
    const bare = written.replace(/['\u2019-]+$/, '')
    const { stem, parts } = stemOfWord(bare)
    if (stem)
      words.push({ stem, parts, field, zone, sentence, start: index, end: index + bare.length })
  }
  return words
}

const PART_LENGTH = 5
const COMPOUND_LENGTH = 9

function partsOf(stem: string): string[] {
  if (stem.length < COMPOUND_LENGTH) return []
  return [`${stem.slice(0, PART_LENGTH)}…`, `…${stem.slice(-PART_LENGTH)}`]
}

/** Enough for texts of the same words to share their stems; too simple for anything else. */
function stemOf(written: string): string {
  const word = written
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '')
  if (EMPTY_WORDS.has(word)) return ''
  if (/^\d/.test(word)) return /^20\d\d$/.test(word) ? '' : '#'
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST)
  const stem = ending ? word.slice(0, -ending.length) : word
  return /([bdfgklmnprst])\1$/.test(stem) && stem.length > SHORTEST ? stem.slice(0, -1) : stem
}

const SHORTEST = 3
const ENDINGS = ['tjes', 'tje', 'ings', 'ing', 'jes', 'ies', 'en', 'es', 'ed', 'je', 's', 'e']

/** Words of every text: no reason for any label. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'de het een en of van voor met in op aan te bij uit om naar over tot als dat die dit deze er is ' +
    'zijn was wordt worden hij ze hun niet ook nog al dan maar zo ' +
    'the a an and or of to for with in on at by from as that this these it its is are was were be ' +
    'will they their not also but so'
  ).split(' '),
)
