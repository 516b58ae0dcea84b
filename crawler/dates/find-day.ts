import { monthByName } from './month-names.ts'

/** A calendar day found in a text, and where it stands. */
export interface FoundDay {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly start: number
  readonly end: number
  /** asctime puts the time between day and year: this is where the day ended. */
  readonly timeAt?: number
}

type Reader = (groups: Readonly<Record<string, string | undefined>>) => readonly number[]

const numbers: Reader = ({ year, month, day }) => [fullYear(year), Number(month), Number(day)]
const named: Reader = ({ year, month = '', day }) => [
  fullYear(year),
  monthByName(month) ?? 0,
  Number(day),
]

const DAY = String.raw`(?<day>\d{1,2})`
const NAME = String.raw`(?<month>\p{L}{3,12})`
const YEAR = String.raw`(?<year>\d{4})(?!\d)`
const ORDINAL = '(?:ste|de|e|er|st|nd|rd|th|º)?'
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: (?:[A-Z]{1,4}|[+-]\d{4}))?`

/** The forms of a day, surest first. Groups `year`, `month` and `day`; a day comes before its month. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [form(String.raw`(?<year>\d{4})(?<dash>[-/.])(?<month>\d{1,2})\k<dash>${DAY}(?!\d)`), numbers],
  [
    form(
      String.raw`(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?=$|[T ,]|\d{4}(?:\d\d)?(?!\d))`,
    ),
    numbers,
  ],
  [form(`${DAY}${ORDINAL}[ .,/-]{0,3}(?:of )?${NAME}[ .,/-]{0,3}${YEAR}`), named],
  [form(String.raw`${DAY}[ -]${NAME}[ .-]{1,2}'?(?<year>\d\d)(?=,? ?$|,? \d{1,2}[:.]\d\d)`), named],
  [form(String.raw`${NAME}\.? ${DAY}${ORDINAL},? ${YEAR}`), named],
  [form(`${NAME} ${DAY}(?<time> ${TIME}) ${YEAR}`), named],
  [form(String.raw`(?<year>\d{4})[ -]${NAME}[ -]${DAY}(?!\d)`), named],
  [form(String.raw`${DAY}(?<dash> ?[-/.] ?)(?<month>\d{1,2})\k<dash>${YEAR}`), numbers],
  [
    /^(?<day>\d{1,2})(?<dash>[-/.])(?<month>\d{1,2})\k<dash>(?<year>\d\d)(?= ?$|,? \d{1,2}[:.]\d\d)/g,
    numbers,
  ],
]

function form(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d]|\d[.,:/-])${pattern}`, 'gu')
}

/** The first real calendar day in `text`, in the surest form. `31 februari` is none. */
export function findDay(text: string): FoundDay | undefined {
  for (const [pattern, read] of FORMS) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [year = 0, month = 0, day = 0] = read(match.groups ?? {})
      if (!isCalendarDay(year, month, day)) continue
      const end = match.index + match[0].length
      const timeAt = match.groups?.time && end - 5 - match.groups.time.length
      return { year, month, day, start: match.index, end, ...(timeAt && { timeAt }) }
    }
  }
  return undefined
}

/** Two digits as in RFC 2822 §4.3: up to 49 is this century. */
function fullYear(digits = ''): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
