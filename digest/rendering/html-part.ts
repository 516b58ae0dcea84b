import type { CoverageGap } from '../coverage.ts'
import type { Digest, DigestEntry, DigestGroup, Highlight } from '../digest.ts'
import { type Html, html, NOTHING } from './html.ts'
import { STYLE, STYLE_SHEET } from './mail-styles.ts'

const SHEET: Html = { markup: STYLE_SHEET }

/** The digest as one column of HTML: small, without images or anything loaded from elsewhere. */
export function renderHtml(digest: Digest): string {
  const { subject, municipality, heading, period } = digest
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${SHEET}
</style>
</head>
<body class="ground ink" style="${STYLE.body}">
<table role="presentation" class="ground" style="${STYLE.outer}"><tr><td class="gutter" style="${STYLE.gutter}">
<table role="presentation" align="center" class="sheet" style="${STYLE.sheet}">
<tr><td class="pad" style="${STYLE.head}">
<p class="accent" style="${STYLE.brand}">Einder · gemeente ${municipality}</p>
<h1 class="ink" style="${STYLE.title}">${heading}</h1>
<p class="soft" style="${STYLE.period}">${period}</p>
</td></tr>
${section(inShort(digest))}
${section(news(digest))}
${section(coverage(digest))}
${foot(digest)}
</table>
</td></tr></table>
</body>
</html>
`.markup
}

function section(content: Html): Html {
  return html`<tr><td class="pad" style="${STYLE.section}">
${content}
</td></tr>`
}

function heading(text: string): Html {
  return html`<h2 class="ink" style="${STYLE.heading}">${text}</h2>`
}

function inShort({ highlights }: Digest): Html {
  return html`<div class="tint mark" style="${STYLE.box}">
${heading('In het kort')}
${highlights.map(highlightLine)}
</div>`
}

function highlightLine({ label, text, after, url, language }: Highlight): Html {
  const linked = url ? link(url, text, language) : html`${text}`
  return html`<p class="ink" style="${STYLE.line}"><strong>${label}:</strong> ${linked}${after}</p>
`
}

function link(url: string, text: string, language: string | undefined): Html {
  return html`<a class="accent" style="${STYLE.titleLink}" href="${url}"${lang(language)}>${text}</a>`
}

function lang(language: string | undefined): Html {
  return language ? html` lang="${language}"` : NOTHING
}

function news({ groups, restCount, restUrl }: Digest): Html {
  const rest =
    restCount === 0
      ? NOTHING
      : html`
<p class="ink" style="${STYLE.text};margin-top:16px">En nog ${restCount} nieuw. ${link(restUrl, 'Bekijk de hele lijst', undefined)}</p>`
  return html`${heading('Nieuw')}
${groups.map(groupPart)}${rest}`
}

function groupPart({ title, entries }: DigestGroup): Html {
  return html`<h3 class="accent mark" style="${STYLE.group}">${title}</h3>
${entries.map(entryPart)}`
}

function entryPart(entry: DigestEntry): Html {
  const { title, url, language, source, date, alsoReported, isRepeat } = entry
  const shownTitle = url ? link(url, title, language) : html`<span${lang(language)}>${title}</span>`
  const meta = [source, date, alsoReported, isRepeat ? 'eerder niet bezorgd' : '']
  return html`<div class="rule" style="${STYLE.entry}">
<h4 style="${STYLE.entryTitle}">${shownTitle}</h4>
<p class="soft" style="${STYLE.meta}">${meta.filter((text) => text !== '').join(' · ')}</p>
${sentencePart(entry)}${reasonPart(entry)}
</div>
`
}

function sentencePart({ sentence, language }: DigestEntry): Html {
  if (sentence === '') return NOTHING
  return html`<p class="ink" style="${STYLE.text}"${lang(language)}>${sentence}</p>
`
}

function reasonPart({ labels, reason }: DigestEntry): Html {
  const chips = labels.map(
    (label) => html`<span class="tint accent" style="${STYLE.chip}">${label}</span> `,
  )
  const because = reason === '' ? NOTHING : html`Omdat: ${reason}`
  return labels.length === 0 && reason === ''
    ? NOTHING
    : html`<p class="soft" style="${STYLE.reason}">${chips}${because}</p>`
}

function coverage({ coverage: { sentence, gaps, moreGaps }, sourcesUrl }: Digest): Html {
  const list =
    gaps.length === 0
      ? NOTHING
      : html`<ul class="ink" style="${STYLE.list}">${gaps.map(gapLine)}</ul>
`
  const more =
    moreGaps === 0
      ? NOTHING
      : html`<p class="ink" style="${STYLE.text}">En nog ${moreGaps} andere bronnen.</p>
`
  return html`${heading('Dekking')}
<p class="ink" style="${STYLE.text}">${sentence}</p>
${list}${more}<p class="soft" style="${STYLE.small}">${link(sourcesUrl, 'Bekijk alle bronnen', undefined)}</p>`
}

function gapLine({ source, trouble, lastSuccess }: CoverageGap): Html {
  return html`
<li><strong>${source}</strong>: ${trouble}; ${lastSuccess}</li>`
}

function foot(digest: Digest): Html {
  const { subscriptions, rhythm, number, manageUrl, stopUrl, municipality } = digest
  const lines = subscriptions.map(
    ({ name, filter }) => html`
<li><strong>${name}</strong>: ${filter}</li>`,
  )
  return html`<tr><td class="pad rule" style="${STYLE.foot}">
${heading('Waarom krijg ik dit?')}
<p class="soft" style="${STYLE.small}">U bent geabonneerd. Dit overzicht komt ${rhythm}, als er nieuws is:</p>
<ul class="ink" style="${STYLE.list}">${lines}</ul>
<p class="soft" style="${STYLE.small}">${link(manageUrl, 'Abonnement wijzigen', undefined)} · ${link(stopUrl, 'Afmelden voor dit overzicht', undefined)}</p>
<p class="soft" style="${STYLE.small}">Gemaakt door vaste regels, zonder taalmodel, voor de gemeente ${municipality}. We houden niet bij wat u leest. Nummer ${number}.</p>
</td></tr>`
}
