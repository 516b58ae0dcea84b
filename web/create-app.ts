import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { listItems, showItem } from './api/items.ts'
import { describeApi } from './api/open-api.ts'
import { search } from './api/search.ts'
import { listSources } from './api/sources.ts'
import { requestSubscription } from './api/subscriptions.ts'
import { suggest } from './api/suggest.ts'
import { recogniseToken, refuseBadToken } from './api-tokens.ts'
import { clientAddress } from './client-address.ts'
import { type Failures, failuresOf } from './failures.ts'
import { savedSearchFeed } from './feeds/saved-search-feed.ts'
import { FEED_FORMATS, searchFeed } from './feeds/search-feed.ts'
import { live, ready } from './health.ts'
import { inputLimits } from './input-limits.ts'
import { knownAlready } from './known-already.ts'
import { aboutPage } from './pages/about-page.ts'
import { accessibilityPage } from './pages/accessibility-page.ts'
import { addSource, addSourcePage } from './pages/add-source-page.ts'
import { confirm, confirmPage } from './pages/confirm-page.ts'
import { doubt, doubtPage } from './pages/doubt-page.ts'
import { itemPage } from './pages/item-page.ts'
import { latestPage } from './pages/latest-page.ts'
import { manageLinkPage, requestManageLink } from './pages/manage-link-page.ts'
import { manage, managePage } from './pages/manage-page.ts'
import { saveSearch } from './pages/save-search.ts'
import {
  deleteSavedSearch,
  deleteSavedSearchPage,
  savedSearchPage,
} from './pages/saved-search-page.ts'
import { searchPage } from './pages/search-page.ts'
import { openSite, type Site } from './pages/site.ts'
import { sourcePage } from './pages/source-page.ts'
import { sourcesPage } from './pages/sources-page.ts'
import { subscribe, subscribePage } from './pages/subscribe-page.ts'
import { unsubscribe, unsubscribePage } from './pages/unsubscribe-page.ts'
import { whyPage } from './pages/why-page.ts'
import { rateLimit } from './rate-limit.ts'
import { apiHeaders, responseHeaders, secretPageHeaders } from './response-headers.ts'
import { sameOrigin } from './same-origin.ts'
import { readStaticFiles, type StaticFiles } from './static-files.ts'
import type { WebContext } from './web-context.ts'

export type { SiteFinding, TagLabel, TagLabels, WebContext } from './web-context.ts'

const ADD_PATH = '/beheer-bronnen'
const DOUBT_PATH = '/items/:id/klopt-niet/:kind/:label'
const SUGGEST = '/api/v1/suggest'
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** All pages and the API. Opens no port: `listen` does. */
export function createApp(context: WebContext): Hono {
  const files = readStaticFiles()
  const site = openSite(context, files)
  const failures = failuresOf(site)
  const app = new Hono()
  app.use(responseHeaders(context.publicUrl))
  app.use('/api/*', apiHeaders(context.version))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: failures.methodNotAllowed }))
  app.use(inputLimits(failures.refuse))
  app.notFound(failures.notFound)
  app.onError(failures.broken)
  guardApi(app, context, failures)
  guardForms(app, context, failures)
  addPages(app, site)
  addSubscriptionPages(app, site)
  addSavedSearches(app, site)
  addApi(app, context)
  for (const format of FEED_FORMATS) {
    app.get(`/feeds/search.${format}`, searchFeed(context, format))
    app.get(`/zoekvragen/:id/feed.${format}`, savedSearchFeed(context, format))
  }
  addMachinery(app, context, files)
  return app
}

/**
 * Reading is for all, at sixty requests a minute over five minutes: a page that asks much at once
 * is no trouble, a program that never stops is (SEC-56). Suggestions come with every letter, and an
 * office may share one address. Holders of a token are counted apart.
 */
function guardApi(app: Hono, context: WebContext, { tooManyRequests: refuse }: Failures): void {
  const { store, now } = context
  const clientOf = clientOfApi(context)
  const reading = { of: 'reading', windowMs: 5 * MINUTE_MS, now, clientOf, refuse } as const
  const suggestions = rateLimit({ ...reading, max: 1500 })
  const others = rateLimit({ ...reading, max: 300 })
  app.use('/api/*', recogniseToken(store, now))
  app.use('/api/*', (c, next) => (c.req.path === SUGGEST ? suggestions : others)(c, next))
  app.use('/api/*', refuseBadToken, knownAlready)
  app.use('/feeds/*', knownAlready)
  app.use('/zoekvragen/:id/*', knownAlready)
}

/** What holds only for those who did not say who they are. */
function anonymous(guard: MiddlewareHandler): MiddlewareHandler {
  return (c, next) => (c.get('apiToken') ? next() : guard(c, next))
}

/** A token counts for itself, wherever it is used from. */
function clientOfApi({ trustedProxies = [] }: WebContext): (c: Context) => string {
  const addressOf = clientAddress(trustedProxies)
  return (c) => c.get('apiToken')?.id ?? addressOf(c)
}

/**
 * Who writes must come from our own pages, and not too often. Stopping a mail is never refused for
 * where it comes from: mail programs do it.
 */
function guardForms(app: Hono, context: WebContext, failures: Failures): void {
  const { publicUrl, now } = context
  const clientOf = clientOfApi(context)
  const fromHere = sameOrigin(publicUrl, (c) =>
    failures.refuse(c, 403, 'Dit formulier werkt alleen vanaf onze eigen pagina’s.'),
  )
  const refuse = failures.tooManyRequests
  const writing = { of: 'writing', now, clientOf, refuse } as const
  const tries = rateLimit({ ...writing, max: 100, windowMs: HOUR_MS })
  const requests = rateLimit({ ...writing, max: 10, windowMs: HOUR_MS, sparesMistakes: true })
  for (const path of ['/abonneren', '/beheer']) app.use(path, fromHere, tries, requests)
  const ofToken = rateLimit({ ...writing, max: 10, windowMs: MINUTE_MS })
  app.use('/api/v1/subscriptions', fromHere, anonymous(tries), anonymous(requests))
  app.use('/api/v1/subscriptions', (c, next) => (c.get('apiToken') ? ofToken(c, next) : next()))
  const answers = rateLimit({ ...writing, max: 60, windowMs: MINUTE_MS })
  app.use('/bevestigen/:token', secretPageHeaders, fromHere, answers)
  app.use('/beheer/:token', secretPageHeaders, fromHere, answers)
  app.use('/afmelden/:token', secretPageHeaders, answers)
  app.use(DOUBT_PATH, fromHere, requests)
  app.use('/zoekvragen', fromHere, tries, requests)
  app.use('/zoekvragen/:id/verwijderen', fromHere, answers)
  app.use(ADD_PATH, secretPageHeaders, fromHere, answers)
}

function addPages(app: Hono, site: Site): void {
  app.get('/', latestPage(site))
  app.get('/zoeken', searchPage(site))
  app.get('/items/:id', itemPage(site))
  app.get(DOUBT_PATH, doubtPage(site)).post(doubt(site))
  app.get('/bronnen', sourcesPage(site))
  app.get('/bronnen/:id', sourcePage(site))
  if (site.findSource) app.get(ADD_PATH, addSourcePage(site)).post(addSource(site))
  app.get('/waarom', whyPage(site))
  app.get('/over', aboutPage(site))
  app.get('/toegankelijkheid', accessibilityPage(site))
}

function addSubscriptionPages(app: Hono, site: Site): void {
  app.get('/abonneren', subscribePage(site)).post(subscribe(site))
  app.get('/bevestigen/:token', confirmPage(site)).post(confirm(site))
  app.get('/beheer', manageLinkPage(site)).post(requestManageLink(site))
  app.get('/beheer/:token', managePage(site)).post(manage(site))
  app.get('/afmelden/:token', unsubscribePage(site)).post(unsubscribe(site))
}

function addSavedSearches(app: Hono, site: Site): void {
  app.post('/zoekvragen', saveSearch(site))
  app.get('/zoekvragen/:id', savedSearchPage(site))
  app.get('/zoekvragen/:id/verwijderen', deleteSavedSearchPage(site)).post(deleteSavedSearch(site))
}

function addApi(app: Hono, context: WebContext): void {
  app.get('/api/v1/items', listItems(context))
  app.get('/api/v1/items/:id', showItem(context))
  app.get('/api/v1/search', search(context))
  app.get(SUGGEST, suggest(context))
  app.get('/api/v1/sources', listSources(context))
  app.post('/api/v1/subscriptions', requestSubscription(context))
  app.get('/api/v1/openapi.json', describeApi(context))
}

function addMachinery(
  app: Hono,
  context: WebContext,
  { style, icon, suggestScript }: StaticFiles,
): void {
  app.get(style.path, style.serve)
  app.get(icon.path, icon.serve)
  app.get(suggestScript.path, suggestScript.serve)
  app.get('/favicon.ico', icon.serve)
  app.get('/livez', live)
  app.get('/readyz', ready(context))
}
