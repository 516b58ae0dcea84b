import type { Handler } from 'hono'
import { html } from 'hono/html'
import type { Item } from '../../model/item.ts'
import { itemJsonLd, JSON_LD } from '../item-json-ld.ts'
import { wantsJsonLd } from '../wants-json-ld.ts'
import type { WebContext } from '../web-context.ts'
import { dayText, momentText } from './dutch-dates.ts'
import { foreignLanguage } from './dutch-names.ts'
import { excerpt } from './excerpt.ts'
import type { Html } from './html.ts'
import { itemPath, renderItemMeta, titleOf } from './item-card.ts'
import { NOT_FOUND, respondWithMessage } from './message-page.ts'
import { safeLink } from './safe-link.ts'
import type { Site } from './site.ts'
import { sourceNames } from './source-names.ts'
import { renderTagChips, renderTagEvidence, tagsOf } from './tag-evidence.ts'

/** Enough to see what it is about; the rest is the publisher's to show. */
const TEXT_LENGTH = 1_500

/** One item with all that is known of it. */
export function itemPage(site: Site): Handler<object, '/items/:id'> {
  return async (c) => {
    const item = await site.store.itemById(c.req.param('id'))
    if (!item) {
      return respondWithMessage(site, c, 404, { ...NOT_FOUND, title: 'Dit bericht bestaat niet' })
    }
    if (wantsJsonLd(c, 'text/html')) {
      return c.body(JSON.stringify(itemJsonLd(item, site.publicUrl)), 200, {
        'content-type': JSON_LD,
      })
    }
    c.header('link', `<${itemPath(item)}>; rel="alternate"; type="${JSON_LD}"`)
    const [cluster, sources] = await Promise.all([
      site.store.itemsOfCluster(item.cluster),
      site.sourceStatuses(),
    ])
    const others = cluster.filter(({ id }) => id !== item.id)
    const sourceName = sourceNames(sources).get(item.source) ?? item.source
    c.header('x-robots-tag', 'noindex')
    const main = renderItem({ item, others, sourceName }, site)
    return site.respond(c, { title: titleOf(item), indexed: false, main })
  }
}

interface ItemView {
  readonly item: Item
  /** Other items of its cluster. */
  readonly others: readonly Item[]
  readonly sourceName: string
}

function renderItem({ item, others, sourceName }: ItemView, context: WebContext): Html {
  const language = foreignLanguage(item.language)
  const lang = language && html` lang="${language}"`
  return html`<article class="item">
<header>
<h1${lang}>${titleOf(item)}</h1>
${renderItemMeta(item, context.timeZone)}
</header>
${item.summary.trim() !== '' && html`<p class="lead"${lang}>${item.summary}</p>`}
${renderSourceLink(item)}
${renderTags(item, context)}
${renderDeadlines(item, context)}
${renderText(item, lang)}
${renderIdentifiers(item)}
${renderOthers(others)}
${renderFacts(item, sourceName, context)}
</article>`
}

function renderSourceLink({ url, publisher }: Item): Html {
  const link = safeLink(url)
  if (!link) return html`<p class="notice">Deze bron gaf geen adres dat we veilig kunnen tonen.</p>`
  return html`<p><a class="button-link" href="${link.href}" rel="noopener noreferrer nofollow">Lees verder bij ${publisher}</a> <span class="host">${link.host}</span></p>`
}

function renderTags(item: Item, { labelOf }: WebContext): Html {
  if (tagsOf(item).length === 0) {
    return html`<section><h2>Labels</h2><p>Geen enkele regel gaf dit bericht een label.</p></section>`
  }
  return html`<section>
<h2>Labels</h2>
${renderTagChips(item, labelOf)}
<h3>Waarom deze labels?</h3>
<p>Een label komt van een vaste regel, die deze woorden zag:</p>
${renderTagEvidence(item, labelOf)}
</section>`
}

const DEADLINE_NAMES: Readonly<Record<string, string>> = {
  consultation: 'reageren kan tot dan',
  submission: 'aanvragen of indienen kan tot dan',
  transposition: 'dan moet de richtlijn in nationale wet zijn omgezet',
  application: 'dan gaat het gelden',
  obligation: 'dan moet het klaar zijn',
}

function renderDeadlines({ deadlines }: Item, { timeZone }: WebContext): Html | undefined {
  if (deadlines.length === 0) return undefined
  return html`<section>
<h2>Data in dit bericht</h2>
<ul>
${deadlines.map(
  ({
    on,
    kind,
    quote,
  }) => html`<li><strong><time datetime="${on}">${dayText(on, timeZone)}</time></strong> ${DEADLINE_NAMES[kind] ?? kind}: <q>${quote}</q></li>
`,
)}</ul>
</section>`
}

function renderText({ text, summary }: Item, lang: Html | '' | undefined): Html | undefined {
  const beginning = excerpt(text, TEXT_LENGTH)
  if (beginning === '' || beginning === summary.trim()) return undefined
  return html`<section>
<h2>Begin van de tekst</h2>
<p class="item-text"${lang}>${beginning}</p>
</section>`
}

function renderIdentifiers({ identifiers }: Item): Html | undefined {
  if (identifiers.length === 0) return undefined
  return html`<section>
<h2>Nummers in dit bericht</h2>
<ul class="identifiers">
${identifiers.map(
  ({
    scheme,
    value,
    quote,
  }) => html`<li><span class="scheme">${scheme}</span> <a href="/zoeken?q=${encodeURIComponent(value)}">${value}</a> <span class="small">in de tekst: <q>${quote}</q></span></li>
`,
)}</ul>
</section>`
}

function renderOthers(others: readonly Item[]): Html | undefined {
  if (others.length === 0) return undefined
  return html`<section>
<h2 id="ook-gemeld">Ook gemeld door</h2>
<ul class="others">
${others.map((other) => {
  const language = foreignLanguage(other.language)
  return html`<li>${other.publisher}: <a href="${itemPath(other)}"${language && html` lang="${language}"`}>${titleOf(other)}</a></li>
`
})}</ul>
</section>`
}

function renderFacts(item: Item, sourceName: string, { timeZone }: WebContext): Html {
  return html`<section>
<h2>Over dit bericht</h2>
<dl class="facts">
<div><dt>Bron</dt><dd><a href="/bronnen/${encodeURIComponent(item.source)}">${sourceName}</a></dd></div>
<div><dt>Voor het eerst gezien</dt><dd><time datetime="${item.firstSeenAt}">${momentText(item.firstSeenAt, timeZone)}</time></dd></div>
<div><dt>Laatst gewijzigd gezien</dt><dd><time datetime="${item.updatedAt}">${momentText(item.updatedAt, timeZone)}</time></dd></div>
<div><dt>Nummer bij Einder</dt><dd><code>${item.id}</code></dd></div>
</dl>
</section>`
}
