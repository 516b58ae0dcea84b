import type { Handler } from 'hono'
import { html } from 'hono/html'
import * as z from 'zod'
import type { Item } from '../../model/item.ts'
import { addDays, localDayAt } from '../../model/local-time.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import type { ItemPage } from '../../store/store.ts'
import { itemPageOf } from '../item-page-of.ts'
import { readForm } from '../read-parameters.ts'
import { weekdayText } from './dutch-dates.ts'
import type { Html } from './html.ts'
import { renderItemCard } from './item-card.ts'
import { respondWithMessage } from './message-page.ts'
import type { Site } from './site.ts'
import { healthSentence } from './source-health.ts'

const PAGE_SIZE = 20

const Parameters = z.object({ cursor: z.string().max(500).optional() })

/** What was seen last, newest first, under the day on which it was first seen. */
export function latestPage(site: Site): Handler {
  return async (c) => {
    const reading = readForm(Parameters, new URL(c.req.url).searchParams)
    const cursor = reading.ok ? reading.value.cursor : undefined
    const page = reading.ok
      ? await itemPageOf(site.store, { limit: PAGE_SIZE, ...(cursor && { cursor }) })
      : undefined
    if (!page) {
      return respondWithMessage(site, c, 400, {
        title: 'Dit adres klopt niet',
        text: 'De plek in de lijst waar u verder wilde lezen, herkennen we niet.',
      })
    }
    const main = renderLatest(site, page, cursor !== undefined, await site.sourceStatuses())
    return site.respond(c, { title: 'Nieuw', section: 'latest', main })
  }
}

function renderLatest(
  site: Site,
  page: ItemPage,
  isOlder: boolean,
  sources: readonly SourceStatus[],
): Html {
  return html`<h1>${isOlder ? 'Eerdere berichten' : 'Nieuw'}</h1>
${
  !isOlder &&
  html`<p class="lead">Wat er verandert in het digitale beleid, van Europa tot gemeente.</p>
<form class="search-line" action="/zoeken" role="search">
<label class="visually-hidden" for="q">Zoeken in alle berichten</label>
<input type="search" id="q" name="q" maxlength="200" placeholder="Bijvoorbeeld: AI-verordening">
<button>Zoeken</button>
</form>`
}
<div class="columns">
<div>
${page.items.length === 0 ? renderNothing(isOlder) : renderDays(site, page.items)}
${renderPaging(page, isOlder)}
</div>
${renderAside(site, sources)}
</div>`
}

function renderAside({ labels }: Site, sources: readonly SourceStatus[]): Html {
  return html`<aside class="aside" aria-label="Meer over deze berichten">
<section>
<h2>Elke week in uw mailbox</h2>
<p>Kies uw onderwerpen en krijg op maandag één mail met wat er is veranderd.</p>
<p><a class="button-link" href="/abonneren">Abonneren</a></p>
</section>
<section>
<h2>Per domein</h2>
<ul class="plain-list">
${labels.domains.map(({ id, label }) => html`<li><a href="/zoeken?domain=${encodeURIComponent(id)}">${label}</a></li>\n`)}</ul>
</section>
<section>
<h2>Waar we kijken</h2>
<p>${healthSentence(sources)}</p>
<p><a href="/bronnen">Bekijk de bronnen</a></p>
</section>
</aside>`
}

function renderNothing(isOlder: boolean): Html {
  if (isOlder) return html`<p class="empty">Er zijn geen eerdere berichten.</p>`
  return html`<div class="empty">
<h2>Er zijn nog geen berichten</h2>
<p>Einder heeft nog niets gelezen. Het eerste rondje langs alle bronnen duurt een paar minuten. Daarna staat hier wat er nieuw is.</p>
</div>`
}

function renderDays(site: Site, items: readonly Item[]): Html[] {
  const { timeZone } = site
  const today = localDayAt(site.now(), timeZone)
  const days = Map.groupBy(items, ({ firstSeenAt }) => localDayAt(new Date(firstSeenAt), timeZone))
  return [...days].map(
    ([day, ofDay]) => html`<section class="day" aria-labelledby="dag-${day}">
<h2 class="day-title" id="dag-${day}">${nameOfDay(day, today)}</h2>
${ofDay.map((item) => renderItemCard({ item, headingLevel: 3 }, site))}
</section>
`,
  )
}

function nameOfDay(day: string, today: string): string {
  if (day === today) return 'Vandaag'
  if (day === addDays(today, -1)) return 'Gisteren'
  return weekdayText(day)
}

function renderPaging({ nextCursor }: ItemPage, isOlder: boolean): Html | undefined {
  if (!nextCursor && !isOlder) return undefined
  return html`<nav class="paging" aria-label="Verder lezen">
${isOlder && html`<a href="/">Naar de nieuwste</a>`}
${nextCursor && html`<a href="/?cursor=${encodeURIComponent(nextCursor)}">Eerdere berichten</a>`}
</nav>`
}
