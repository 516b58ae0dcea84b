import { html } from 'hono/html'
import { monthText } from './dutch-dates.ts'
import type { Html } from './html.ts'

/** The months that are seen at once, with or without items, so that a silence shows. */
const MONTHS_IN_SIGHT = 12

interface Month {
  readonly value: string
  readonly count: number
  readonly isChosen: boolean
}

type Counts = Readonly<Record<string, number>>

/** How many there are a month: a bar each for who sees, the number for all. */
export function renderMonths(counts: Counts, chosen: readonly string[]): Html | undefined {
  const known = [...new Set([...Object.keys(counts), ...chosen])].sort().reverse()
  const [newest] = known
  if (newest === undefined) return undefined
  const first = known.at(-1) ?? newest
  const inSight = monthsUntil(newest).filter((month) => month >= first)
  const oldest = inSight.at(-1) ?? newest
  const monthOf = (value: string): Month => ({
    value,
    count: countOf(counts, value),
    isChosen: chosen.includes(value),
  })
  const rest = known.filter((value) => value < oldest).map(monthOf)
  const most = Math.max(1, ...Object.values(counts))
  return html`<fieldset class="facet months">
<legend>Maand</legend>
${inSight.map((value) => renderMonth(monthOf(value), most))}
${
  rest.length > 0 &&
  html`<details${rest.some(({ isChosen }) => isChosen) && html` open`}><summary>Nog ${rest.length}<span class="visually-hidden"> bij Maand</span></summary>
${rest.map((month) => renderMonth(month, most))}
</details>`
}
</fieldset>
`
}

/** A count of the index; a name such as `constructor` has none. */
export function countOf(counts: Counts, value: string): number {
  return Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0
}

function monthsUntil(newest: string): string[] {
  const [year = 0, month = 1] = newest.split('-').map(Number)
  if (!/^\d{4}-\d\d$/.test(newest)) return [newest]
  return Array.from({ length: MONTHS_IN_SIGHT }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  )
}

function renderMonth({ value, count, isChosen }: Month, most: number): Html {
  const width = Math.round((count / most) * 100)
  return html`<label class="choice"><input type="checkbox" name="month" value="${value}" form="zoeken"${isChosen && html` checked`}> <span class="month">${monthText(value)} <span class="count">(${count})</span>
<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="6"/></svg></span></label>
`
}
