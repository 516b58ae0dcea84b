import type { ItemDraft, RawItem, Rejection } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import { canonicalUrl, cleanUrl } from './canonical-url.ts'
import { createLanguageDetector, languageCode } from './detect-language.ts'
import { parseDate } from './parse-date.ts'
import { plainText } from './plain-text.ts'
import { cleanCharacters } from './text/clean-characters.ts'
import { cutBytes, firstWords } from './text/cut-text.ts'

const LIMIT = { title: 500, summary: 4000, textBytes: 200 * 1024, type: 100, guid: 2048 }
const TITLE_FROM_TEXT = 100
/** Of title, summary and text together, as given. More is no news item but an attack or a book. */
const LARGEST_ITEM = 5 * 2 ** 20

export type Normalised = { readonly draft: ItemDraft } | { readonly rejection: Rejection }

const detectLanguage = createLanguageDetector()

/**
 * Cleans one item: absolute address, plain text within the limits, date or null, language. Nothing
 * is invented; tags come later. What cannot be an item is rejected with a reason (REL-26).
 */
export function normalise(raw: RawItem, source: Source, baseUrl: string, now: Date): Normalised {
  const reject = (reason: Rejection['reason']) => ({ rejection: rejectionOf(reason, raw) })
  if (sizeOf(raw) > LARGEST_ITEM) return reject('too_large')

  const { title, summary, text } = wordsOf(raw)
  if (!title) return reject('empty')
  const link = raw.url?.trim() ? cleanUrl(raw.url, baseUrl) : undefined
  if (link === 'too-long') return reject('bad_url')

  const page = pageOf(source, baseUrl)
  const date = parseDate(raw.published ?? raw.updated ?? '', { timeZone: source.timeZone, now })
  return {
    draft: {
      ...known({ guid: cleanGuid(raw.guid) }),
      url: link ?? page,
      hasOwnUrl: link !== undefined && canonicalUrl(link) !== canonicalUrl(page),
      title,
      summary,
      text,
      language: languageOf(raw, `${title}\n${summary || text}`, source),
      type: typeOf(raw, source),
      publishedAt: date.publishedAt,
      dateSuspect: date.suspect,
      identifiers: [],
      domains: [],
      regulations: [],
      themes: [],
    },
  }
}

/** A rejection that says what it was about, in words that are short and safe to show. */
export function rejectionOf(
  reason: Rejection['reason'],
  { title, url, guid }: Pick<RawItem, 'title' | 'url' | 'guid'>,
): Rejection {
  return { reason, ...known({ title: shown(title), url: shown(url), guid: cleanGuid(guid) }) }
}

function sizeOf({ title = '', summary = '', text = '' }: RawItem): number {
  return title.length + summary.length + text.length
}

/** A missing title is taken from the first words; what only repeats is left out. */
function wordsOf(raw: RawItem): Pick<ItemDraft, 'title' | 'summary' | 'text'> {
  const summary = plainText(raw.summary ?? '', { max: LIMIT.summary })
  const long = plainText(raw.text ?? '', { max: LIMIT.textBytes, lines: true })
  const text = cutBytes(long, LIMIT.textBytes)
  const ownTitle = plainText(raw.title ?? '', { max: LIMIT.title })
  const title = ownTitle || firstWords(summary || text.replace(/\s+/g, ' '), TITLE_FROM_TEXT)
  return {
    title,
    summary: summary === title ? '' : summary,
    text: text === summary || text === title ? '' : text,
  }
}

/** Where a reader finds an item without an address of its own. */
function pageOf(source: Source, documentUrl: string): string {
  const page = source.kind === 'html' ? documentUrl : (source.homepage ?? documentUrl)
  const url = cleanUrl(page, documentUrl)
  return url === undefined || url === 'too-long' ? source.url : url
}

/**
 * As declared, unless the text clearly is in a language of the source and the declared one is not:
 * half the world's feeds say `en-US` because nobody changed the default.
 */
function languageOf(raw: RawItem, words: string, source: Source): string {
  const declared = raw.language ? languageCode(raw.language) : undefined
  if (declared && source.languages.includes(declared)) return declared
  const detected = detectLanguage(words, source.languages)
  return declared && !source.languages.includes(detected) ? declared : detected
}

/** Vocabularies name a type by address: `…/resource-type/REG`. */
function typeOf({ documentType }: RawItem, source: Source): string {
  const given = plainText(documentType ?? '', { max: LIMIT.type })
  const name = /^https?:\/\/\S*[/#]([^/#\s]+)\/?$/.exec(given)?.[1] ?? given
  return name || (source.documentTypes[0] ?? 'news')
}

function cleanGuid(guid: string | undefined): string | undefined {
  if (!guid || guid.length > LIMIT.guid) return undefined
  return cleanCharacters(guid).trim() || undefined
}

/** What a rejected item said, short enough to list. */
function shown(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainText(text.slice(0, LIMIT.guid), { max: 200 })
}

/** Leaves out what is not there. */
function known<T extends Readonly<Record<string, string | undefined>>>(fields: T) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as { [Key in keyof T]?: string }
}
