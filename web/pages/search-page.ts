import type { Handler } from 'hono'
import { html } from 'hono/html'
import type { SearchQuery } from '../../search/search-index.ts'
import type { SearchPage } from '../../search/search-page.ts'
import type { RequestProblem } from '../request-problems.ts'
import { FACET_NAMES } from './dutch-names.ts'
import type { Html } from './html.ts'
import { renderSaveSearchForm } from './save-search-form.ts'
import { renderChosenFilters, renderFacets } from './search-facets.ts'
import { renderSearchHelp } from './search-help.ts'
import { renderHits } from './search-hits.ts'
import {
  feedAddress,
  LAST_PAGE,
  PAGE_SIZE,
  readSearchRequest,
  type SearchRequest,
  searchAddress,
} from './search-request.ts'
import { renderUnderstood } from './search-understood.ts'
import type { Site } from './site.ts'
import { sourceNames } from './source-names.ts'

/** Search in all items, narrowed by facets; a plain form, no script. */
export function searchPage(site: Site): Handler {
  return async (c) => {
    const given = new URL(c.req.url).searchParams
    const reading = readSearchRequest(given)
    if (!reading.ok) {
      const main = renderMistakes(given.get('q') ?? '', reading.problems)
      return site.respond(
        c,
        { title: 'Fout: zoeken', section: 'search', suggests: true, main },
        400,
      )
    }
    const { query, page } = reading.value
    const [found, sources] = await Promise.all([site.search(query), site.sourceStatuses()])
    const main = renderSearch(site, reading.value, found, sourceNames(sources))
    return site.respond(c, { title: titleOf(query, page), section: 'search', suggests: true, main })
  }
}

function titleOf({ text }: SearchQuery, page: number): string {
  const subject = text === '' ? 'Zoeken' : `Zoeken: ${text}`
  return page === 1 ? subject : `${subject}, pagina ${page}`
}

const PARAMETER_NAMES: Readonly<Record<string, string>> = {
  ...FACET_NAMES,
  q: 'De zoekvraag',
  from: 'De eerste dag',
  until: 'De laatste dag',
  sort: 'De volgorde',
  page: 'De pagina',
  expand: 'Andere vormen en namen',
  collapse: 'Dubbele berichten',
}

function renderMistakes(text: string, problems: readonly RequestProblem[]): Html {
  return html`<h1>Zoeken</h1>
<div class="error-summary" role="alert">
<h2>Deze zoekvraag klopt niet</h2>
<ul>
${problems.map(({ name, message }) => html`<li><strong>${PARAMETER_NAMES[name] ?? name}</strong> ${message}</li>\n`)}</ul>
</div>
${renderQueryLine(text)}
<p><a href="/zoeken">Begin opnieuw</a></p>`
}

function renderQueryLine(text: string): Html {
  return html`<form class="search-line" id="zoeken" action="/zoeken" role="search">
<label for="q">Zoekwoorden of nummer</label>
<input type="search" id="q" name="q" maxlength="200" value="${text}">
<button>Zoeken</button>
</form>`
}

function renderSearch(
  site: Site,
  { query, page, facetTexts }: SearchRequest,
  found: SearchPage,
  sources: ReadonlyMap<string, string>,
): Html {
  const names = { labelOf: site.labelOf, sources }
  return html`<h1>Zoeken</h1>
${renderQueryLine(query.text)}
${query.expand === false && html`<input type="hidden" name="expand" value="0" form="zoeken">`}
${query.collapse === false && html`<input type="hidden" name="collapse" value="0" form="zoeken">`}
${renderSearchHelp()}
${renderUnderstood(query, found, site.labelOf)}
${
  found.degraded &&
  html`<p class="notice" role="status">De zoekmachine is even niet bereikbaar. U zoekt nu in de reserve-index: die vindt hetzelfde, maar vergeeft minder tikfouten.</p>`
}
${found.incomplete && html`<p class="notice" role="status">Deze zoekvraag is zwaar. We stopten op tijd, dus er kunnen meer berichten zijn. Zoek met minder woorden of kies een filter.</p>`}
${renderChosenFilters(query, names)}
<div class="columns">
<section class="results" aria-labelledby="aantal">
<div class="results-head"><h2 id="aantal">${totalText(found.total)}</h2> ${renderCollapseSwitch(query)} <a class="to-filters" href="#filters">Naar de filters</a></div>
${found.hits.length === 0 ? renderNothingFound(query, page, found.total) : renderHits(site, query, found)}
${renderPaging(query, page, found.total)}
${renderFeeds(query)}
<details><summary>Bewaar deze zoekvraag</summary>
${renderSaveSearchForm(query)}
</details>
</section>
${renderFacets(query, found, { names, texts: facetTexts })}
</div>`
}

function renderFeeds(query: SearchQuery): Html {
  return html`<p class="feeds small">Volg deze zoekvraag: <a href="${feedAddress(query, 'atom')}">Atom</a> <a href="${feedAddress(query, 'json')}">JSON</a> <a href="${feedAddress(query, 'csv')}">CSV</a> <a href="${feedAddress(query, 'ics')}">Agenda met deadlines</a></p>`
}

/** One development is shown once, unless asked otherwise. */
function renderCollapseSwitch(query: SearchQuery): Html | undefined {
  const isCollapsed = query.collapse !== false
  const label = isCollapsed ? 'Toon elk bericht apart' : 'Voeg dubbele berichten samen'
  const href = searchAddress({ ...query, collapse: !isCollapsed })
  return html`<a class="collapse-switch" href="${href}">${label}</a>`
}

function totalText(total: number): string {
  if (total === 1) return '1 resultaat'
  return `${new Intl.NumberFormat('nl-NL').format(total)} resultaten`
}

function renderNothingFound(query: SearchQuery, page: number, total: number): Html {
  if (page > 1 && total > 0) {
    return html`<p class="empty">Zo veel resultaten zijn er niet. <a href="${searchAddress(query)}">Naar de eerste pagina</a></p>`
  }
  const withoutFilters: SearchQuery = { ...query, filter: {} }
  const isNarrowed = Object.keys(query.filter).length > 0 || query.from || query.until
  return html`<div class="empty">
<p>We vonden niets. Dit kunt u proberen:</p>
<ul>
${isNarrowed && html`<li><a href="${withoutPeriod(withoutFilters)}">Zoek zonder filters</a></li>`}
<li>Controleer de spelling, of gebruik minder woorden.</li>
<li>Zoek op een nummer, zoals <a href="/zoeken?q=32024R1689">32024R1689</a> of COM(2021) 206.</li>
<li><a href="/zoeken">Bekijk alle berichten</a>, of <a href="/bronnen">kijk welke bronnen we lezen</a>.</li>
<li>Mist u een bericht? <a href="${missingAddress(query)}">Zoek uit waarom het er niet is</a>.</li>
</ul>
</div>`
}

function missingAddress({ text }: SearchQuery): string {
  return text === '' ? '/waarom' : `/waarom?q=${encodeURIComponent(text)}`
}

function withoutPeriod({ text, filter, sort, limit, offset }: SearchQuery): string {
  return searchAddress({ text, filter, sort, limit, offset })
}

function renderPaging(query: SearchQuery, page: number, total: number): Html | undefined {
  const last = Math.min(LAST_PAGE, Math.ceil(total / PAGE_SIZE))
  if (last <= 1 || page > last) return undefined
  return html`<nav class="paging" aria-label="Pagina’s met resultaten">
${page > 1 && html`<a href="${searchAddress(query, page - 1)}" rel="prev">Vorige</a>`}
<span>Pagina ${page} van ${last}</span>
${page < last && html`<a href="${searchAddress(query, page + 1)}" rel="next">Volgende</a>`}
</nav>`
}
