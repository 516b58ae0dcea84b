import type { Handler } from 'hono'
import { html } from 'hono/html'
import type { CrawlOutcome } from '../../model/crawl-outcome.ts'
import type { Rejection } from '../../model/item.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import type { CrawlSummary } from '../../store/store.ts'
import { momentText } from './dutch-dates.ts'
import { LEVEL_NAMES } from './dutch-names.ts'
import { explainFailure } from './failure-advice.ts'
import type { Html } from './html.ts'
import { NOT_FOUND, respondWithMessage } from './message-page.ts'
import { safeLink } from './safe-link.ts'
import type { Site } from './site.ts'
import { needsAttention, renderHealth } from './source-health.ts'
import { itemsText, renderTrouble } from './sources-page.ts'

const CRAWLS = 20
const REJECTIONS = 20

/** One source: how it is doing, how the last crawls went, and what could not be kept. */
export function sourcePage(site: Site): Handler<object, '/bronnen/:id'> {
  return async (c) => {
    const id = c.req.param('id')
    const source = (await site.sourceStatuses()).find((candidate) => candidate.id === id)
    if (!source) {
      return respondWithMessage(site, c, 404, {
        ...NOT_FOUND,
        title: 'Deze bron kennen we niet',
        next: { href: '/bronnen', label: 'Naar alle bronnen' },
      })
    }
    const [crawls, rejections] = await Promise.all([
      site.store.crawlsOf(id, CRAWLS),
      site.store.rejectionsOf(id, REJECTIONS),
    ])
    const main = html`<p><a href="/bronnen">Alle bronnen</a></p>
<h1>${source.title}</h1>
<p>${renderHealth(source)}</p>
${needsAttention(source) && renderTrouble(source)}
${renderFacts(source, site.timeZone)}
${renderCrawls(crawls, site.timeZone)}
${renderRejections(rejections, site.timeZone)}`
    return site.respond(c, { title: source.title, section: 'sources', main })
  }
}

function renderFacts(source: SourceStatus, timeZone: string): Html {
  const moments: readonly (readonly [string, string | undefined])[] = [
    ['Laatst goed gelezen', source.lastSuccessAt],
    ['Laatste poging', source.lastAttemptAt],
    ['Gaat mis sinds', source.failingSince],
    ['Laatste nieuwe bericht', source.lastNewItemAt],
    ['Volgende poging', source.nextDueAt],
  ]
  return html`<dl class="facts">
<div><dt>Uitgever</dt><dd>${source.publisher}</dd></div>
<div><dt>Bestuurslaag</dt><dd>${LEVEL_NAMES[source.level]}</dd></div>
${source.rhythm && html`<div><dt>Ritme</dt><dd>gewoonlijk na ${daysText(source.rhythm.medianDays)} iets nieuws, soms pas na ${daysText(source.rhythm.p90Days)}</dd></div>`}
${source.completeness && html`<div><dt>Volledig</dt><dd>${completenessText(source.completeness)}</dd></div>`}
<div><dt>Berichten</dt><dd><a href="/zoeken?source=${encodeURIComponent(source.id)}">${itemsText(source.items)}</a></dd></div>
${renderAddress('Site', source.homepage)}
${renderAddress('We lezen', source.url)}
${moments.map(([name, instant]) => instant && html`<div><dt>${name}</dt><dd><time datetime="${instant}">${momentText(instant, timeZone)}</time></dd></div>\n`)}
</dl>`
}

function completenessText({
  recall,
  held,
  stated,
  since,
}: NonNullable<SourceStatus['completeness']>): string {
  const period = since ? ` sinds ${since}` : ''
  return `${Math.round(100 * recall)} %: ${held} van de ${stated} die de bron zegt te hebben${period}`
}

function daysText(days: number): string {
  const whole = Math.max(1, Math.round(days))
  return whole === 1 ? '1 dag' : `${whole} dagen`
}

function renderAddress(name: string, address: string | undefined): Html | undefined {
  if (!address) return undefined
  const link = safeLink(address)
  return html`<div><dt>${name}</dt><dd class="address">${
    link
      ? html`<a href="${link.href}" rel="noopener noreferrer nofollow">${link.href}</a>`
      : address
  }</dd></div>`
}

function renderCrawls(crawls: readonly CrawlSummary[], timeZone: string): Html {
  if (crawls.length === 0) return html`<h2>Laatste keren gelezen</h2><p>Nog niet gelezen.</p>`
  return html`<h2 id="gelezen">Laatste keren gelezen</h2>
<div class="table-scroll" role="region" aria-labelledby="gelezen" tabindex="0">
<table>
<thead><tr><th scope="col">Wanneer</th><th scope="col">Hoe het afliep</th><th scope="col">Duur</th><th scope="col">Grootte</th></tr></thead>
<tbody>
${crawls.map(
  ({
    startedAt,
    outcome,
    durationMs,
    bytes,
  }) => html`<tr><td><time datetime="${startedAt}">${momentText(startedAt, timeZone)}</time></td><td>${outcomeText(outcome)}</td><td>${secondsText(durationMs)}</td><td>${kilobytesText(bytes)}</td></tr>
`,
)}</tbody>
</table>
</div>`
}

function outcomeText(outcome: CrawlOutcome): string {
  switch (outcome.outcome) {
    case 'crawled':
      return `${outcome.added} nieuw, ${outcome.changed} gewijzigd, ${outcome.same} bekend, ${outcome.rejected} geweigerd`
    case 'not-modified':
    case 'unchanged':
      return 'niets veranderd'
    case 'failed':
      return `mislukt: ${explainFailure(outcome.error.kind).what} ${outcome.error.message}`
  }
}

function secondsText(durationMs: number): string {
  return `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }).format(durationMs / 1000)} s`
}

function kilobytesText(bytes: number): string {
  return `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 }).format(bytes / 1024)} kB`
}

const REASONS: Readonly<Record<Rejection['reason'], string>> = {
  empty: 'Zonder titel en zonder tekst',
  too_large: 'Te groot',
  bad_url: 'Het adres klopt niet',
}

function renderRejections(
  rejections: readonly (Rejection & { at: string })[],
  timeZone: string,
): Html | undefined {
  if (rejections.length === 0) return undefined
  return html`<h2>Wat we niet konden bewaren</h2>
<ul class="rejections">
${rejections.map(
  ({
    at,
    reason,
    title,
    url,
    guid,
  }) => html`<li><strong>${REASONS[reason]}</strong>: ${title ?? url ?? guid ?? 'zonder gegevens'} <span class="small">(<time datetime="${at}">${momentText(at, timeZone)}</time>)</span></li>
`,
)}</ul>`
}
