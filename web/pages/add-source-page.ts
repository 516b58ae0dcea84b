import type { Context, Handler } from 'hono'
import { html } from 'hono/html'
import * as z from 'zod'
import { hashToken, isToken } from '../../digest/tokens.ts'
import { UsageError } from '../../model/errors.ts'
import { formFields } from '../form-fields.ts'
import { readForm } from '../read-parameters.ts'
import type { SiteFinding } from '../web-context.ts'
import type { Html } from './html.ts'
import { NOT_A_FORM, respondWithMessage } from './message-page.ts'
import { safeLink } from './safe-link.ts'
import type { Site } from './site.ts'

const Request = z.strictObject({
  sleutel: z.string().min(1).max(200),
  adres: z.string().min(1).max(2048),
  keuze: z.coerce.number().int().min(1).max(50).optional(),
})

/** The form with which an administrator looks for a source. */
export function addSourcePage(site: Site): Handler {
  return (c) => respond(site, c, renderForm(''))
}

/**
 * Looks what can be read at an address, or keeps what was picked. The token comes with each request
 * and is kept nowhere: there is no session that another site could use.
 */
export function addSource(site: Site): Handler {
  return async (c) => {
    const given = await formFields(c)
    if (!given) return respondWithMessage(site, c, 415, NOT_A_FORM)
    if (given.get('keuze') === '') given.delete('keuze')
    const reading = readForm(Request, given)
    if (!reading.ok) return respond(site, c, renderForm('', 'Vul het adres en uw sleutel in.'), 400)
    return answer(site, c, reading.value)
  }
}

async function answer(site: Site, c: Context, { sleutel, adres, keuze }: z.output<typeof Request>) {
  if (!(await mayAdd(site, sleutel))) {
    return respond(site, c, renderForm(adres, 'Deze sleutel werkt niet voor bronnen.'), 403)
  }
  try {
    const finding = await site.findSource?.(adres, keuze)
    return respond(site, c, html`${renderForm(adres)}${finding && renderFinding(finding)}`)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return respond(site, c, renderForm(adres, error.message), 400)
  }
}

async function mayAdd({ store, now }: Site, secret: string): Promise<boolean> {
  const token = isToken(secret) ? await store.apiTokenByHash(hashToken(secret)) : undefined
  if (!token || token.revokedAt || token.expiresAt <= now().toISOString()) return false
  return token.scopes.includes('sources:write')
}

function respond(site: Site, c: Context, main: Html, status: 200 | 400 | 403 = 200) {
  return site.respond(c, { title: 'Bron toevoegen', indexed: false, main }, status)
}

function renderForm(address: string, mistake?: string): Html {
  return html`<h1>Bron toevoegen</h1>
<p class="lead">Geef het adres van een site of nieuwspagina. Einder zoekt daar naar een feed, een API, een sitemap of een lijst, en laat zien wat die zou geven.</p>
${mistake && html`<p class="field-error" role="alert" id="fout">${mistake}</p>`}
<form class="form" method="post" action="/beheer-bronnen" accept-charset="utf-8" autocomplete="off">
<p><label for="adres">Adres</label> <input type="text" id="adres" name="adres" value="${address}" maxlength="2048" required></p>
<p><label for="sleutel">Uw sleutel</label> <input type="password" id="sleutel" name="sleutel" maxlength="200" autocomplete="off" required></p>
<p><label for="keuze">Bewaar voorstel nummer (leeg: alleen zoeken)</label> <input type="number" id="keuze" name="keuze" min="1" max="50"></p>
<button>Zoek</button>
</form>`
}

function renderFinding({ proposals, tried, source }: SiteFinding): Html {
  if (source) {
    const text = source.isNew
      ? 'is bewaard. Einder leest de bron vanaf de volgende start'
      : 'leest dit adres al'
    return html`<p class="notice" role="status">Bron <code>${source.id}</code> ${text}.</p>`
  }
  if (proposals.length === 0) return renderTried(tried)
  return html`<h2>Voorstellen</h2>
${proposals.map(
  ({ url, kind, found, items, first }, index) => html`<section>
<h3>${index + 1}. ${kind}, ${found}</h3>
<p class="address">${url}</p>
<p>${items} berichten. De eerste:</p>
<ul>
${first.map(({ title, url: link, publishedAt }) => html`<li>${publishedAt?.slice(0, 10) ?? 'geen datum'}: ${renderLink(title, link)}</li>\n`)}</ul>
</section>
`,
)}`
}

function renderLink(title: string, url: string): Html {
  const link = safeLink(url)
  if (!link) return html`${title}`
  return html`<a href="${link.href}" rel="noopener noreferrer nofollow">${title}</a>`
}

function renderTried(tried: SiteFinding['tried']): Html {
  return html`<h2>Niets gevonden dat te lezen is</h2>
<p>Geprobeerd:</p>
<ul>
${tried.map(({ url, kind, error }) => html`<li>${url} (${kind}): ${error?.kind ?? 'geen berichten'}</li>\n`)}</ul>`
}
