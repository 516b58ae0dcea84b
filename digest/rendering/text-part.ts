import type { Digest, DigestEntry, DigestGroup, Highlight } from '../digest.ts'

/** The digest as plain text: the same items, the same addresses (SEC-41). */
export function renderText(digest: Digest): string {
  const { heading, period, municipality } = digest
  const sections = [
    `${heading}\n${period}\nEinder, gemeente ${municipality}`,
    titled('In het kort', digest.highlights.map(highlightLine).join('\n')),
    titled('Nieuw', news(digest)),
    titled('Dekking', coverage(digest)),
    titled('Waarom krijg ik dit?', reasons(digest)),
  ]
  return `${sections.join('\n\n\n')}\n`
}

function titled(title: string, content: string): string {
  return `${title.toUpperCase()}\n\n${content}`
}

function highlightLine({ label, text, after }: Highlight): string {
  return `- ${label}: ${text}${after}`
}

function news({ groups, restCount, restUrl }: Digest): string {
  const rest = restCount === 0 ? [] : [`En nog ${restCount} nieuw. De hele lijst:\n${restUrl}`]
  return [...groups.map(groupPart), ...rest].join('\n\n')
}

function groupPart({ title, entries }: DigestGroup): string {
  return `== ${title} ==\n\n${entries.map(entryPart).join('\n\n')}`
}

function entryPart(entry: DigestEntry): string {
  const { title, url, source, date, alsoReported, isRepeat, sentence, reason, labels } = entry
  const meta = [source, date, alsoReported, isRepeat ? 'eerder niet bezorgd' : '']
  const lines = [
    title,
    meta.filter((text) => text !== '').join(' · '),
    sentence,
    [...labels.map((label) => `[${label}]`), ...(reason ? [`Omdat: ${reason}`] : [])].join(' '),
    url ?? '',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function coverage({ coverage: { sentence, gaps, moreGaps }, sourcesUrl }: Digest): string {
  const lines = gaps.map(
    ({ source, trouble, lastSuccess }) => `- ${source}: ${trouble}; ${lastSuccess}`,
  )
  const more = moreGaps === 0 ? [] : [`En nog ${moreGaps} andere bronnen.`]
  return [sentence, ...lines, ...more, `Alle bronnen: ${sourcesUrl}`].join('\n')
}

function reasons({ subscriptions, rhythm, number, manageUrl, stopUrl, municipality }: Digest) {
  return [
    `U bent geabonneerd. Dit overzicht komt ${rhythm}, als er nieuws is:`,
    ...subscriptions.map(({ name, filter }) => `- ${name}: ${filter}`),
    '',
    `Abonnement wijzigen: ${manageUrl}`,
    `Afmelden voor dit overzicht: ${stopUrl}`,
    '',
    `Gemaakt door vaste regels, zonder taalmodel, voor de gemeente ${municipality}.`,
    `We houden niet bij wat u leest. Nummer ${number}.`,
  ].join('\n')
}
