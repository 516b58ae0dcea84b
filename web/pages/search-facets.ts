import { html } from 'hono/html'
import { FACETS, type FacetName, type SearchQuery } from '../../search/search-index.ts'
import type { SearchPage } from '../../search/search-page.ts'
import type { WebContext } from '../web-context.ts'
import { FACET_NAMES, facetValueName, LEVEL_NAMES } from './dutch-names.ts'
import type { Html } from './html.ts'
import { countOf, renderMonths } from './search-months.ts'
import { type FacetTexts, searchAddress } from './search-request.ts'

/** So many values of a facet are seen at once; the others are behind a fold. */
const VALUES_IN_SIGHT = 6
/** A facet with more values than this can be searched. */
const LONG = 12
/** Of a facet that is searched, more are not shown: nobody reads them. */
const MOST_FOUND = 100

/** What values are called. */
export interface FacetNames {
  readonly labelOf: WebContext['labelOf']
  readonly sources: ReadonlyMap<string, string>
}

interface FacetValue {
  readonly value: string
  readonly name: string
  readonly count: number
  readonly isChosen: boolean
}

/** What the results are narrowed by, each with a link that takes it away. */
export function renderChosenFilters(query: SearchQuery, names: FacetNames): Html | undefined {
  const chosen = chosenFilters(query, names)
  if (chosen.length === 0) return undefined
  return html`<div class="chosen">
<h2 class="visually-hidden">Gekozen filters</h2>
<ul>
${chosen.map(
  ({
    name,
    without,
  }) => html`<li><a class="chosen-filter" href="${without}"><span class="visually-hidden">Haal weg: </span>${name} <span aria-hidden="true">✕</span></a></li>
`,
)}<li><a href="${searchAddress({ text: query.text, filter: {}, sort: query.sort, limit: query.limit, offset: 0 })}">Alle filters weg</a></li>
</ul>
</div>`
}

/** Each thing a search is narrowed by, and the address of the search without it. */
export function chosenFilters(
  query: SearchQuery,
  names: FacetNames,
): readonly { readonly name: string; readonly without: string }[] {
  return [
    ...FACETS.flatMap((facet) =>
      (query.filter[facet] ?? []).map((value) => ({
        name: `${FACET_NAMES[facet]}: ${nameOf(facet, value, names)}`,
        without: searchAddress(withoutValue(query, facet, value)),
      })),
    ),
    ...chosenPeriod(query),
  ]
}

function chosenPeriod({ from, until, ...rest }: SearchQuery) {
  return [
    ...(from
      ? [{ name: `Vanaf ${from}`, without: searchAddress({ ...rest, ...(until && { until }) }) }]
      : []),
    ...(until
      ? [
          {
            name: `Tot en met ${until}`,
            without: searchAddress({ ...rest, ...(from && { from }) }),
          },
        ]
      : []),
  ]
}

function withoutValue(query: SearchQuery, facet: FacetName, value: string): SearchQuery {
  const kept = (query.filter[facet] ?? []).filter((other) => other !== value)
  return { ...query, filter: { ...query.filter, [facet]: kept } }
}

/** Facets with counts, the period and the order; part of the form of the search line. */
export function renderFacets(
  query: SearchQuery,
  { facets }: Pick<SearchPage, 'facets'>,
  { names, texts }: { readonly names: FacetNames; readonly texts: FacetTexts },
): Html {
  return html`<aside class="filters" id="filters" aria-labelledby="filters-titel">
<h2 id="filters-titel">Filters</h2>
${FACETS.map((facet) =>
  facet === 'month'
    ? renderMonths(facets.month, query.filter.month ?? [])
    : renderFacet(facet, facetValues(facet, query, facets[facet], names), texts[facet]),
)}
<fieldset class="facet">
<legend>Datum</legend>
<label for="from">Vanaf</label>
<input type="date" id="from" name="from" form="zoeken" value="${query.from}">
<label for="until">Tot en met</label>
<input type="date" id="until" name="until" form="zoeken" value="${query.until}">
</fieldset>
${query.text !== '' && renderOrder(query)}
<button form="zoeken">Toon resultaten</button>
</aside>`
}

/** Without words there is no best: then the newest come first and there is nothing to choose. */
function renderOrder({ sort }: SearchQuery): Html {
  return html`<div class="facet">
<label for="sort">Volgorde</label>
<select id="sort" name="sort" form="zoeken">
<option value="relevance"${sort === 'relevance' && html` selected`}>Beste eerst</option>
<option value="date"${sort === 'date' && html` selected`}>Nieuwste eerst</option>
</select>
</div>`
}

function facetValues(
  facet: FacetName,
  { filter }: SearchQuery,
  counts: Readonly<Record<string, number>>,
  names: FacetNames,
): FacetValue[] {
  const chosen = filter[facet] ?? []
  const values = [...new Set([...Object.keys(counts), ...chosen])].map((value) => ({
    value,
    name: nameOf(facet, value, names),
    count: countOf(counts, value),
    isChosen: chosen.includes(value),
  }))
  if (facet === 'level') return values.sort((a, b) => levelRank(a) - levelRank(b))
  return values.sort(
    (a, b) =>
      Number(b.isChosen) - Number(a.isChosen) ||
      b.count - a.count ||
      a.name.localeCompare(b.name, 'nl'),
  )
}

function levelRank({ value }: FacetValue): number {
  return Object.keys(LEVEL_NAMES).indexOf(value)
}

function renderFacet(facet: FacetName, values: readonly FacetValue[], text = ''): Html | undefined {
  if (values.length === 0) return undefined
  const found = text === '' ? values : valuesLike(values, text)
  const inSight = text === '' ? VALUES_IN_SIGHT : MOST_FOUND
  const rest = text === '' ? found.slice(inSight) : []
  return html`<fieldset class="facet">
<legend>${FACET_NAMES[facet]}</legend>
${(values.length > LONG || text !== '') && renderFacetSearch(facet, text)}
${found.length === 0 && html`<p class="small">Geen waarde begint zo.</p>`}
${found.slice(0, inSight).map((value) => renderValue(facet, value))}
${
  rest.length > 0 &&
  html`<details><summary>Nog ${rest.length}<span class="visually-hidden"> bij ${FACET_NAMES[facet]}</span></summary>
${rest.map((value) => renderValue(facet, value))}
</details>`
}
</fieldset>
`
}

/** What was chosen stays, so that looking for another value takes nothing away. */
function valuesLike(values: readonly FacetValue[], text: string): FacetValue[] {
  const wanted = wordsOf(text)
  return values.filter(({ name, isChosen }) => {
    const words = wordsOf(name)
    return isChosen || wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
}

function wordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

function renderFacetSearch(facet: FacetName, text: string): Html {
  const label = `Zoek bij ${FACET_NAMES[facet].toLowerCase()}`
  return html`<div class="facet-search">
<input type="search" name="${facet}Text" form="zoeken" maxlength="100" value="${text}" aria-label="${label}">
<button class="button-quiet" form="zoeken" aria-label="${label}">Zoek</button>
</div>`
}

function renderValue(facet: FacetName, { value, name, count, isChosen }: FacetValue): Html {
  return html`<label class="choice"><input type="checkbox" name="${facet}" value="${value}" form="zoeken"${isChosen && html` checked`}> <span>${name} <span class="count">(${count})</span></span></label>
`
}

function nameOf(facet: FacetName, value: string, { labelOf, sources }: FacetNames): string {
  if (facet === 'source') return sources.get(value) ?? value
  return facetValueName(facet, value, labelOf)
}
