import type { Handler } from 'hono'
import { html } from 'hono/html'
import { Level } from '../../model/level.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import { momentText } from './dutch-dates.ts'
import { LEVEL_NAMES } from './dutch-names.ts'
import { explainFailure } from './failure-advice.ts'
import type { Html } from './html.ts'
import type { Site } from './site.ts'
import { ALARM_NAMES, healthSentence, needsAttention, renderHealth } from './source-health.ts'

/** What we read, and how each source is doing; those that need a person come first. */
export function sourcesPage(site: Site): Handler {
  return async (c) => {
    const sources = await site.sourceStatuses()
    const main = html`<h1>Bronnen</h1>
<p class="lead">${healthSentence(sources)}</p>
<p>Mist u een bericht? <a href="/waarom">Zoek uit waarom het er niet is</a>.</p>
${renderAttention(sources)}
${Level.options.map((level) => renderLevel(level, sources, site.timeZone))}`
    return site.respond(c, { title: 'Bronnen', section: 'sources', main })
  }
}

function renderAttention(sources: readonly SourceStatus[]): Html | undefined {
  const troubled = sources.filter(needsAttention)
  if (troubled.length === 0) return undefined
  return html`<div class="notice">
<h2>Hier is iets aan de hand</h2>
<p>Van deze bronnen missen we nu misschien berichten:</p>
<ul>
${troubled.map((source) => html`<li><a href="#bron-${source.id}">${source.title}</a></li>\n`)}</ul>
</div>`
}

function renderLevel(
  level: Level,
  sources: readonly SourceStatus[],
  timeZone: string,
): Html | undefined {
  const ofLevel = sources
    .filter((source) => source.level === level)
    .sort(
      (a, b) =>
        Number(needsAttention(b)) - Number(needsAttention(a)) ||
        a.title.localeCompare(b.title, 'nl'),
    )
  if (ofLevel.length === 0) return undefined
  return html`<section aria-labelledby="niveau-${level}">
<h2 id="niveau-${level}">${LEVEL_NAMES[level]} <span class="count">(${ofLevel.length})</span></h2>
<ul class="sources">
${ofLevel.map((source) => renderSource(source, timeZone))}</ul>
</section>
`
}

function renderSource(source: SourceStatus, timeZone: string): Html {
  return html`<li class="source" id="bron-${source.id}">
<div class="source-head"><h3><a href="${sourcePath(source)}">${source.title}</a></h3> ${renderHealth(source)}</div>
<p class="meta"><span>${source.publisher}</span> <span>${itemsText(source.items)}</span> <span>${lastReadText(source, timeZone)}</span></p>
${needsAttention(source) && renderTrouble(source)}
${source.held && html`<p class="small">${itemsText(source.held)} staan nog niet in overzichten: het zijn er ineens veel meer dan gewoonlijk. Ze komen vrij als de bron ze blijft noemen.</p>`}
</li>
`
}

/** What is the matter with a source, and what to do. */
export function renderTrouble({ reason, error, alarm }: SourceStatus): Html {
  const explanation = error && explainFailure(error.kind)
  return html`<div class="trouble">
${explanation && html`<p>${explanation.what} ${explanation.advice}</p>`}
${alarm && html`<p><strong>${ALARM_NAMES[alarm.kind]}</strong> sinds ${alarm.since.slice(0, 10)}: ${alarm.seen}. ${!error && alarm.advice}</p>`}
${!error && !alarm && reason && html`<p class="small">Melding: ${reason}</p>`}
${error && html`<p class="small">Technisch: ${error.message} (<code>${error.kind}</code>)</p>`}
</div>`
}

export function sourcePath({ id }: Pick<SourceStatus, 'id'>): string {
  return `/bronnen/${encodeURIComponent(id)}`
}

export function itemsText(count: number): string {
  return count === 1 ? '1 bericht' : `${new Intl.NumberFormat('nl-NL').format(count)} berichten`
}

/** When it was last read with success. */
export function lastReadText({ lastSuccessAt }: SourceStatus, timeZone: string): string {
  return lastSuccessAt ? `gelezen op ${momentText(lastSuccessAt, timeZone)}` : 'nog nooit gelezen'
}
