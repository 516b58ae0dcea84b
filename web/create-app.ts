import { Hono } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { methodNotAllowed } from 'hono/method-not-allowed'

import { listItems, showItem } from './api/items.ts'
import { describeApi } from './api/open-api.ts'
import { search } from './api/search.ts'
import { listSources } from './api/sources.ts'
import { requestSubscription } from './api/subscriptions.ts'
import { suggest } from './api/suggest.ts'
import { type Failures, failuresOf } from './failures.ts'
import { FEED_FORMATS, searchFeed } from './feeds/search-feed.ts'
import { live, ready } from './health.ts'
import { inputLimits } from './input-limits.ts'
import { aboutPage } from './pages/about-page.ts'
import { accessibilityPage } from './pages/accessibility-page.ts'
import { confirm, confirmPage } from './pages/confirm-page.ts'
import { doubt, doubtPage } from './pages/doubt-page.ts'
import { itemPage } from './pages/item-page.ts'
import { latestPage } from './pages/latest-page.ts'
import { manageLinkPage, requestManageLink } from './pages/manage-link-page.ts'
import { manage, managePage } from './pages/manage-page.ts'
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

export type { TagLabel, TagLabels, WebContext } from './web-context.ts'

const DOUBT_PATH = '/items/:id/klopt-niet/:kind/:label'
/** Hono would drop the others from a 304. */
const RETAINED = [...RETAINED_304_HEADERS, 'api-version', 'access-control-allow-origin']
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
  // What has not changed is not sent again: 304 to a matching If-None-Match.
  app.use('/api/*', etag({ retainedHeaders: RETAINED }))
  app.use('/feeds/*', etag({ retainedHeaders: RETAINED }))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: failures.methodNotAllowed }))
  app.use(inputLimits(failures.refuse))
  app.notFound(failures.notFound)
  app.onError(failures.broken)
  guardForms(app, context, failures)
  addPages(app, site)
  addSubscriptionPages(app, site)
  addApi(app, context)
  for (const format of FEED_FORMATS) {
    app.get(`/feeds/search.${format}`, searchFeed(context, format))
  }
  addMachinery(app, context, files)
  return app
}

/**
 * Who writes must come from our own pages, and not too often. Stopping a mail is never refused for
 * where it comes from: mail programs do it.
 */
function guardForms(app: Hono, { publicUrl, now }: WebContext, failures: Failures): void {
  const fromHere = sameOrigin(publicUrl, (c) =>
    failures.refuse(c, 403, 'Dit formulier werkt alleen vanaf onze eigen pagina’s.'),
  )
  const refuse = failures.tooManyRequests
  const tries = rateLimit({ max: 100, windowMs: HOUR_MS, now, refuse })
  const requests = rateLimit({ max: 10, windowMs: HOUR_MS, sparesMistakes: true, now, refuse })
  for (const path of ['/abonneren', '/beheer', '/api/v1/subscriptions']) {
    app.use(path, fromHere, tries, requests)
  }
  const answers = rateLimit({ max: 60, windowMs: MINUTE_MS, now, refuse })
  app.use('/bevestigen/:token', secretPageHeaders, fromHere, answers)
  app.use('/beheer/:token', secretPageHeaders, fromHere, answers)
  app.use('/afmelden/:token', secretPageHeaders, answers)
  app.use(DOUBT_PATH, fromHere, requests)
}

function addPages(app: Hono, site: Site): void {
  app.get('/', latestPage(site))
  app.get('/zoeken', searchPage(site))
  app.get('/items/:id', itemPage(site))
  app.get(DOUBT_PATH, doubtPage(site)).post(doubt(site))
  app.get('/bronnen', sourcesPage(site))
  app.get('/bronnen/:id', sourcePage(site))
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

function addApi(app: Hono, context: WebContext): void {
  app.get('/api/v1/items', listItems(context))
  app.get('/api/v1/items/:id', showItem(context))
  app.get('/api/v1/search', search(context))
  app.get('/api/v1/suggest', suggest(context))
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
