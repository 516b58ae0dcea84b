import type { Context, Handler } from 'hono'
import { html } from 'hono/html'
import type { FacetName } from '../../search/search-index.ts'
import type { UnderstoodPart } from '../../search/understood.ts'
import type { FeedFormat } from '../feeds/search-feed.ts'
import { readSavedSearch, type SavedQuery } from '../read-saved-search.ts'
import { FACET_NAMES } from './dutch-names.ts'
import type { Html } from './html.ts'
import { NOT_FOUND, respondWithMessage } from './message-page.ts'
import { chosenFilters } from './search-facets.ts'
import { searchAddress } from './search-request.ts'
import type { Site } from './site.ts'
import { sourceNames } from './source-names.ts'

type Path = '/zoekvragen/:id'

/** A saved search: what it asks, and every way to take it along. */
export function savedSearchPage(site: Site): Handler<object, Path> {
  return (c) =>
    withSavedSearch(site, c, async (saved) => {
      const [{ total, understood }, sources] = await Promise.all([
        site.search({ ...saved.query, limit: 1, offset: 0 }),
        site.sourceStatuses(),
      ])
      const names = { labelOf: site.labelOf, sources: sourceNames(sources) }
      const main = html`<h1>${saved.name}</h1>
<p class="lead">Een bewaarde zoekvraag. Wie dit adres heeft, kan haar zien en verwijderen.</p>
<dl class="facts">
<div><dt>Zoekwoorden</dt><dd>${saved.query.text || 'geen: alles'}</dd></div>
${chosenFilters(saved.query, names).map(({ name }) => html`<div><dt>Filter</dt><dd>${name}</dd></div>\n`)}
<div><dt>Nu gevonden</dt><dd>${new Intl.NumberFormat('nl-NL').format(total)}</dd></div>
</dl>
<p><a class="button-link" href="${searchAddress(saved.query)}">Bekijk de resultaten</a></p>
<h2>Volg deze zoekvraag</h2>
<ul>
${FEEDS.map(([format, label]) => html`<li><a href="${pathOf(saved)}/feed.${format}">${label}</a></li>\n`)}<li><a href="${subscribeAddress(saved)}">Krijg een overzicht per mail</a>${renderLosses(saved, understood)}</li>
</ul>
<p><a href="${pathOf(saved)}/verwijderen">Verwijder deze zoekvraag</a></p>`
      return site.respond(c, { title: saved.name, indexed: false, main })
    })
}

/** Asks whether it may go. Looking changes nothing. */
export function deleteSavedSearchPage(site: Site): Handler<object, Path> {
  return (c) =>
    withSavedSearch(site, c, async (saved) => {
      const main = html`<h1>Wilt u deze zoekvraag verwijderen?</h1>
<p class="lead">‘${saved.name}’ verdwijnt voor iedereen die dit adres heeft. Ook de feeds en de agenda stoppen. Mail die u al krijgt, blijft komen.</p>
<form method="post" action="${pathOf(saved)}/verwijderen">
<button>Verwijder deze zoekvraag</button>
</form>
<p><a class="button-link button-quiet" href="${pathOf(saved)}">Nee, terug</a></p>`
      return site.respond(c, { title: 'Zoekvraag verwijderen', indexed: false, main })
    })
}

/** Deletes it, once or again. */
export function deleteSavedSearch(site: Site): Handler<object, Path> {
  return async (c) => {
    const id = c.req.param('id')
    if ((await site.store.savedSearch(id)) === undefined) {
      return respondWithMessage(site, c, 404, NOT_FOUND)
    }
    await site.store.deleteSavedSearch(id, site.now().toISOString())
    return respondWithMessage(site, c, 200, { ...DELETED, title: 'De zoekvraag is verwijderd' })
  }
}

async function withSavedSearch(
  site: Site,
  c: Context<object, Path>,
  answer: (saved: SavedQuery) => Promise<Response>,
): Promise<Response> {
  const saved = await readSavedSearch(site.store, c.req.param('id'))
  if (saved === undefined) return respondWithMessage(site, c, 404, NOT_FOUND)
  if (saved === 'deleted') return respondWithMessage(site, c, 410, DELETED)
  return answer(saved)
}

const DELETED = {
  title: 'Deze zoekvraag is verwijderd',
  text: 'Haar feeds en agenda bestaan ook niet meer. U kunt altijd opnieuw zoeken en bewaren.',
  next: { href: '/zoeken', label: 'Naar zoeken' },
}

const FEEDS: readonly (readonly [FeedFormat, string])[] = [
  ['atom', 'Atom, voor een feedlezer'],
  ['json', 'JSON Feed'],
  ['csv', 'CSV, voor een rekenblad'],
  ['ics', 'Agenda met deadlines'],
]

function pathOf({ id }: SavedQuery): string {
  return `/zoekvragen/${encodeURIComponent(id)}`
}

const SUBSCRIBED = {
  domain: 'domains',
  regulation: 'regulations',
  theme: 'themes',
  level: 'levels',
  source: 'sources',
} as const

/** The form to subscribe, filled in as far as a subscription can ask the same. */
function subscribeAddress({ name, query: { text, filter } }: SavedQuery): string {
  const fields = new URLSearchParams({ name })
  if (text !== '') fields.set('query', text)
  for (const [facet, field] of Object.entries(SUBSCRIBED)) {
    for (const value of filter[facet as keyof typeof SUBSCRIBED] ?? []) fields.append(field, value)
  }
  return `/abonneren?${fields}`
}

const MAIL_READS: readonly UnderstoodPart['kind'][] = ['word', 'name', 'phrase', 'identifier']

/** A mail looks for all words; what else a search can ask, it leaves out, and we say so. */
function renderLosses(
  { query }: SavedQuery,
  understood: readonly UnderstoodPart[],
): Html | undefined {
  const facets = Object.keys(query.filter) as FacetName[]
  const losses = [
    ...facets
      .filter((facet) => !Object.hasOwn(SUBSCRIBED, facet))
      .map((facet) => FACET_NAMES[facet]),
    ...(query.from || query.until ? ['Datum'] : []),
    ...(understood.some(({ kind, excluded }) => excluded || !MAIL_READS.includes(kind))
      ? ['OR, -niet, begin*, veld: en datums in de zoekwoorden']
      : []),
  ]
  if (losses.length === 0) return undefined
  return html`<br><span class="small">Een mail kan niet filteren op: ${losses.join(', ')}.</span>`
}
