import { html } from 'hono/html'
import type { SearchQuery } from '../../search/search-index.ts'
import type { SearchPage } from '../../search/search-page.ts'
import type { QueryHint, UnderstoodPart } from '../../search/understood.ts'
import type { WebContext } from '../web-context.ts'
import { dayText } from './dutch-dates.ts'
import { FACET_NAMES } from './dutch-names.ts'
import type { Html } from './html.ts'
import { searchAddress } from './search-request.ts'

type LabelOf = WebContext['labelOf']

/** How the query was read, what was corrected, and a way to search for nothing but what was typed. */
export function renderUnderstood(
  query: SearchQuery,
  { understood, corrections = [] }: Pick<SearchPage, 'understood' | 'corrections'>,
  labelOf: LabelOf,
): Html | undefined {
  if (understood.length === 0) return undefined
  const isOdd = understood.some(({ hint }) => hint !== undefined)
  return html`${corrections.length > 0 && renderCorrections(query, corrections)}
<details class="understood"${isOdd && html` open`}><summary>Zo lazen we uw zoekvraag</summary>
<ul>
${understood.map((part) => html`<li>${renderPart(part, labelOf)}</li>\n`)}</ul>
</details>
${renderExpansionSwitch(query)}`
}

function renderCorrections(
  query: SearchQuery,
  corrections: NonNullable<SearchPage['corrections']>,
): Html {
  const sentences = corrections.map(
    ({ from, to }) => `Geen bericht heeft ‘${from}’. We zochten op ‘${to}’.`,
  )
  return html`<p class="notice" role="status">${sentences.join(' ')} <a href="${searchAddress({ ...query, expand: false })}">Zoek toch precies wat ik typte</a></p>`
}

function renderExpansionSwitch(query: SearchQuery): Html {
  if (query.expand === false) {
    return html`<p class="small">U zoekt nu precies de woorden die u typte. <a href="${searchAddress({ ...query, expand: true })}">Zoek ook op andere vormen, namen en talen</a></p>`
  }
  return html`<p class="small">We zoeken ook op andere vormen, namen en talen. <a href="${searchAddress({ ...query, expand: false })}">Zoek alleen precies deze woorden</a></p>`
}

function renderPart(part: UnderstoodPart, labelOf: LabelOf): Html {
  const { kind, typed, excluded, alsoFinds = [], correctedTo, concept, hint } = part
  const meaning = [
    ...(excluded ? ['zonder dit'] : []),
    meaningOf(part),
    ...(concept ? [`regeling: ${labelOf('regulation', concept)}`] : []),
    ...(correctedTo ? [`we zochten op ‘${correctedTo}’`] : []),
    ...(alsoFinds.length > 0 ? [`ook: ${alsoFinds.join(', ')}`] : []),
  ]
  if (kind === 'or') return html`<strong>of</strong>: een van beide is genoeg`
  return html`<strong>${typed}</strong>: ${meaning.join('; ')}${hint && html`. <em>${HINTS[hint]}</em>`}`
}

const KINDS: Readonly<Record<UnderstoodPart['kind'], string>> = {
  word: 'woord',
  phrase: 'precies deze woorden',
  prefix: 'woorden die zo beginnen',
  name: 'naam',
  identifier: 'nummer',
  field: 'filter',
  period: 'periode',
  or: 'een van beide',
  ignored: 'niet gebruikt',
}

function meaningOf({ kind, field, from, until }: UnderstoodPart): string {
  if (kind === 'period') {
    const days = [
      from && `vanaf ${dayText(from, 'UTC')}`,
      until && `tot en met ${dayText(until, 'UTC')}`,
    ]
    return days.filter(Boolean).join(' ')
  }
  if (field === 'title') return `${KINDS[kind]} in de titel`
  if (field) return `filter op ${FACET_NAMES[field].toLowerCase()}`
  return KINDS[kind]
}

const HINTS: Readonly<Record<QueryHint, string>> = {
  'quote-not-closed': 'Er staat maar één aanhalingsteken. We lazen dit als gewone woorden.',
  'bracket-without-other': 'Bij dit haakje hoort er nog een.',
  'or-without-sides': 'Zet aan beide kanten van OR een woord.',
  'no-such-day': 'Deze dag bestaat niet. Schrijf een dag als JJJJ-MM-DD.',
  'no-such-field': 'Dit veld kennen we niet. We lazen het als een woord.',
  'field-without-value': 'Zet achter de dubbele punt waar u naar zoekt.',
  'prefix-too-short': 'Zet minstens drie letters voor het sterretje.',
  'nothing-to-find':
    'Hier valt niets te zoeken: zet er ook een woord bij dat er wel in moet staan.',
  'too-long': 'Dit is te veel tegelijk. We lazen alleen het begin.',
}
