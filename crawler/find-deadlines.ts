import type { Deadline, ItemDraft } from '../model/item.ts'
import { ANY_MONTH_NAME, monthByName } from './dates/month-names.ts'
import { CUES } from './deadlines/cues.ts'

const MOST = 5
const LOOKED_AT = 20_000
/** Words before a day in which it is introduced. */
const BEFORE = 60
const LONGEST_QUOTE = 200

const DAY_IN_WORDS = String.raw`(?<day>\d{1,2})(?:e|de|ste|st|nd|rd|th)? (?:of )?(?<name>${ANY_MONTH_NAME})\.?(?:,? (?<year>\d{4}))?`
const DAY_ENGLISH = String.raw`(?<name2>${ANY_MONTH_NAME})\.? (?<day2>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year2>\d{4}))?`
const DAY_IN_NUMBERS = String.raw`(?<day3>\d{1,2})[-/.](?<month3>\d{1,2})[-/.](?<year3>\d{4})`
const DAY_ISO = String.raw`(?<year4>\d{4})-(?<month4>\d{2})-(?<day4>\d{2})`
const ANY_DAY = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${DAY_ISO}|${DAY_IN_NUMBERS}|${DAY_IN_WORDS}|${DAY_ENGLISH})(?![\p{L}\d])`,
  'giu',
)

/**
 * Days by which something must be done or from which something counts, with the words that say so.
 * Nothing is invented: a day without a year is taken only where the date of publication tells which
 * year is meant, and a day without words that make it a deadline is none.
 */
export function findDeadlines({
  title,
  summary,
  text,
  publishedAt,
}: Pick<ItemDraft, 'title' | 'summary' | 'text' | 'publishedAt'>): Deadline[] {
  const found = new Map<string, Deadline>()
  for (const field of [title, summary, text]) {
    for (const deadline of inField(field.slice(0, LOOKED_AT), publishedAt)) {
      const key = `${deadline.on} ${deadline.kind}`
      if (!found.has(key)) found.set(key, deadline)
    }
  }
  return [...found.values()].slice(0, MOST).sort((a, b) => (a.on < b.on ? -1 : 1))
}

function* inField(field: string, publishedAt: string | null): Generator<Deadline> {
  for (const match of field.matchAll(ANY_DAY)) {
    const on = dayOf(match.groups ?? {}, publishedAt)
    if (on === undefined) continue
    const sentence = sentenceAround(field, match.index, match.index + match[0].length)
    const before = field.slice(Math.max(sentence.start, match.index - BEFORE), match.index)
    const context = field.slice(sentence.before, sentence.after)
    const cue = CUES.find(({ about, day }) => day.test(before) && about.test(context))
    if (cue) yield { on, kind: cue.kind, quote: quoteOf(field, sentence, match) }
  }
}

/** The sentence with a day in it; `before` and `after` are the ends of the sentences beside it. */
function sentenceAround(field: string, start: number, end: number) {
  const starts = [...field.slice(0, start).matchAll(/[.!?;]\s+(?=\p{Lu}|\d)|\n/gu)].map(
    (match) => match.index + match[0].length,
  )
  const stops = [...field.slice(end).matchAll(/[.!?;](?:\s|$)|\n/g)].slice(0, 2)
  const endOf = (index: number) => end + (stops[index]?.index ?? field.length - end)
  return {
    before: starts.at(-2) ?? 0,
    start: starts.at(-1) ?? 0,
    end: endOf(0),
    after: endOf(1),
  }
}

function quoteOf(
  field: string,
  { start, end }: { start: number; end: number },
  match: RegExpExecArray,
): string {
  if (end - start <= LONGEST_QUOTE) return field.slice(start, end).trim()
  const from = Math.max(start, match.index - LONGEST_QUOTE / 2)
  return field.slice(from, Math.min(end, from + LONGEST_QUOTE)).trim()
}

function dayOf(groups: Record<string, string | undefined>, publishedAt: string | null) {
  const { day, day2, day3, day4, name, name2, month3, month4, year, year2, year3, year4 } = groups
  const word = name ?? name2
  const month = word === undefined ? Number(month3 ?? month4) : monthByName(word)
  const date = Number(day ?? day2 ?? day3 ?? day4)
  if (!month) return undefined
  const given = year ?? year2 ?? year3 ?? year4
  return given === undefined
    ? nextDay(month, date, publishedAt)
    : realDay(Number(given), month, date)
}

/** The first such day from the day of publication on, if it is not nearly a year away. */
function nextDay(month: number, date: number, publishedAt: string | null): string | undefined {
  if (publishedAt === null) return undefined
  const published = publishedAt.slice(0, 10)
  const year = Number(published.slice(0, 4))
  const days = [realDay(year, month, date), realDay(year + 1, month, date)]
  const day = days.find((one) => one !== undefined && one >= published)
  const isFar = day !== undefined && Date.parse(day) - Date.parse(published) > 300 * 86_400_000
  return isFar ? undefined : day
}

function realDay(year: number, month: number, date: number): string | undefined {
  const day = new Date(Date.UTC(year, month - 1, date))
  const isReal = day.getUTCMonth() === month - 1 && day.getUTCDate() === date
  return isReal && year >= 2000 && year < 2100 ? day.toISOString().slice(0, 10) : undefined
}
