import { parseDate } from '../parse-date.ts'
import { type Entry, firstValue, valuesOf } from './entry.ts'

const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'dc:date',
  'dcterms:issued',
  'dcterms:available',
  'dcterms:date',
  'date',
  'dcterms:created',
  'created',
]
const UPDATED = ['updated', 'modified', 'dcterms:modified']
const BODIES = ['description', 'summary', 'content:encoded', 'content']

/** An element of the text that gives a date to machines, as Drupal writes it. */
const TIME_ELEMENT = /<time\b[^<>]{0,500}?\sdatetime\s?=\s?["']([^"'<>]{4,60})["']/i
/** Where in the text it may stand: at the head, not in the story. */
const HEAD = 4000

/** Anything that is a date will do here; whether it may be believed is decided later. */
const ANY_TIME = { timeZone: 'UTC', now: new Date(Date.UTC(9999, 0)) }

export interface EntryDates {
  readonly published?: string
  readonly updated?: string
}

/**
 * When an item was published and updated, as printed: the first date that can be read. An item that
 * only says when it was updated was published then; one without any date may give it in a `time`
 * element at the head of its text.
 */
export function chooseDates(entry: Entry): EntryDates {
  const updated = firstReadable(UPDATED.flatMap((name) => valuesOf(entry, name)))
  const own = PUBLISHED.flatMap((name) => valuesOf(entry, name))
  const published =
    firstReadable(updated === undefined ? own : [...own, updated]) ?? timeInText(entry)
  return {
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
  }
}

/** The first that is a date; where none is, the first, so that it can be seen to be none. */
function firstReadable(texts: readonly string[]): string | undefined {
  if (texts.length < 2) return texts[0]
  return texts.find((text) => parseDate(text, ANY_TIME).publishedAt !== null) ?? texts[0]
}

function timeInText(entry: Entry): string | undefined {
  return TIME_ELEMENT.exec(firstValue(entry, BODIES)?.slice(0, HEAD) ?? '')?.[1]
}
