import { html } from 'hono/html'
import type { WebContext } from '../web-context.ts'
import type { Html } from './html.ts'

/** Where in the site a page belongs; marks the entry of the menu. */
export type Section = 'latest' | 'search' | 'sources' | 'subscribe' | 'about'

export interface Page {
  readonly title: string
  readonly section?: Section
  /** False for pages that search engines must leave out. */
  readonly indexed?: boolean
  /** True for the page whose search field suggests while one types. */
  readonly suggests?: boolean
  readonly main: Html
}

/** What the frame around every page needs. */
export interface Frame extends Pick<WebContext, 'municipality' | 'version'> {
  readonly styleHref: string
  readonly iconHref: string
  readonly suggestHref: string
}

const MENU: readonly (readonly [Section, string, string])[] = [
  ['latest', '/', 'Nieuw'],
  ['search', '/zoeken', 'Zoeken'],
  ['sources', '/bronnen', 'Bronnen'],
  ['subscribe', '/abonneren', 'Abonneren'],
  ['about', '/over', 'Over Einder'],
]

/** A whole page: the frame with menu and footer around what is new on it. */
export function renderPage(frame: Frame, page: Page): Html {
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${page.indexed === false && html`<meta name="robots" content="noindex">`}
<title>${page.title} – Einder ${frame.municipality}</title>
<link rel="stylesheet" href="${frame.styleHref}">
<link rel="icon" href="${frame.iconHref}" type="image/svg+xml">
${page.suggests && html`<script type="module" src="${frame.suggestHref}"></script>`}
</head>
<body>
<a class="skip-link" href="#inhoud">Naar de inhoud</a>
${header(frame, page.section)}
<main id="inhoud" class="wrapper" tabindex="-1">
${page.main}
</main>
${footer(frame)}
</body>
</html>
`
}

function header({ municipality }: Frame, current: Section | undefined): Html {
  return html`<header class="site-header">
<div class="wrapper site-header-row">
<a class="brand" href="/">
${LOGO}
<span class="brand-text"><span class="brand-name">Einder</span> <span class="brand-place">${municipality}</span></span>
</a>
<nav aria-label="Hoofdmenu"><ul class="menu">
${MENU.map(
  ([section, href, label]) => html`<li><a href="${href}"${
    section === current && html` aria-current="page"`
  }>${label}</a></li>
`,
)}</ul></nav>
</div>
</header>`
}

/** Half a sun above the horizon. */
const LOGO = html`<svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><path class="logo-sun" d="M7 19a9 9 0 0 1 18 0z"/><path class="logo-line" d="M1 21h30v2H1zm5 5h20v2H6z"/></svg>`

function footer({ version }: Frame): Html {
  return html`<footer class="site-footer">
<div class="wrapper">
<p>Einder volgt het digitale beleid van Europa tot gemeente. Elk label heeft een bewijs uit de tekst.</p>
<ul class="footer-links">
<li><a href="/over">Over Einder</a></li>
<li><a href="/waarom">Mist u een bericht?</a></li>
<li><a href="/toegankelijkheid">Toegankelijkheid</a></li>
<li><a href="/beheer">Abonnement wijzigen</a></li>
<li><a href="/api/v1/openapi.json">API</a></li>
</ul>
<p class="small">Versie ${version}</p>
</div>
</footer>`
}
