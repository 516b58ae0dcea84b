import { type Hit, LEAD_LENGTH, LONGEST_SUMMARY, LONGEST_TITLE, needsLead } from '../reading.ts'
import type { TagInput } from '../tagger.ts'

/** A word of an item as the model knows it, and where it stands. */
export interface Word extends Hit {
  /** Without case, diacritics and endings. */
  readonly stem: string
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad'\u2019-]*/gu
const SENTENCE_BETWEEN = /[.!?:;]/

/** The words of title and summary, in order. */
export function readWords(input: TagInput): Word[] {
  const lead = needsLead(input) ? (input.text ?? '').slice(0, LEAD_LENGTH) : ''
  return [
    ...wordsOf(input.title.slice(0, LONGEST_TITLE), 'title', 'title', 0),
    ...wordsOf((input.summary ?? '').slice(0, LONGEST_SUMMARY), 'summary', 'summary', 1000),
    ...wordsOf(lead, 'text', 'summary', 2000),
  ]
}

function wordsOf(text: string, field: Hit['field'], zone: Hit['zone'], first: number): Word[] {
  const words: Word[] = []
  let sentence = first
  let end = 0
  for (const { 0: written, index } of text.matchAll(WORDS)) {
    if (SENTENCE_BETWEEN.test(text.slice(end, index))) sentence += 1
    const bare = written.replace(/['\u2019-]+$/, '')
    end = index + bare.length
    const stem = stemOf(bare)
    if (stem) words.push({ stem, field, zone, sentence, start: index, end })
  }
  return words
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
