import { draftOf, type Sample, tagOf } from './sample-items.ts'

/** Strings that would run, break out, or turn text around where a page forgot to escape. */
export const HOSTILE = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `'><svg/onload=alert(1)>`,
  `</title></style></textarea><script>alert(1)</script>`,
  `javascript:alert(1)`,
  `" autofocus onfocus=alert(1) x="`,
  `{{constructor.constructor('alert(1)')()}} \${alert(1)}`,
  `<a href="javascript:alert(1)">klik</a>`,
  `--><!--<script>alert(1)</script>`,
  `]]><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>`,
] as const

/** One item for each hostile string, which then stands in every field an item has. */
export const HOSTILE_ITEMS: readonly Sample[] = HOSTILE.map((text, index) => ({
  id: `hostile-${index}`,
  source: { id: 'eu-press-corner', level: 'eu', publisher: text },
  draft: draftOf({
    url: index % 2 === 0 ? `https://bron.test/?q=${text}` : text,
    title: `AI ${text}`,
    summary: `AI ${text}`,
    text: `AI ${text} ${text}`,
    language: index % 2 === 0 ? 'en' : text,
    type: text,
    publishedAt: index % 2 === 0 ? '2026-11-23' : null,
    identifiers: [{ scheme: text, value: text, quote: text }],
    domains: [
      { ...tagOf('smart-governance', 'title', `AI ${text}`, text), rule: text, version: text },
    ],
    regulations: [tagOf(text, 'text', `AI ${text} ${text}`, text)],
  }),
}))

/** A title of one long word, which must wrap. */
export const LONG_WORD_ITEM: Sample = {
  id: 'long-word',
  source: {
    id: 'eu-press-corner',
    level: 'eu',
    publisher: 'Gemeentelijkesamenwerkingsverbandenoverleg'.repeat(3),
  },
  draft: draftOf({
    title: 'Hoogrisicoalgoritmeregistratieverplichtingsuitvoeringsregeling'.repeat(4),
    summary: 'Aansprakelijkheidswaardevaststellingsveranderingen'.repeat(6),
    domains: [tagOf('smart-governance', 'title', 'Hoogrisicoalgoritme', 'Hoogrisico')],
  }),
}
