import { html } from 'hono/html'
import type { Html } from './html.ts'

const OPERATORS: readonly (readonly [string, string])[] = [
  ['algoritme register', 'alle woorden; ook andere vormen, namen en talen'],
  ['"slimme stad"', 'precies deze woorden achter elkaar'],
  ['AVG OR Woo', 'een van beide'],
  ['AI -subsidie', 'zonder dit woord'],
  ['algoritm*', 'woorden die zo beginnen'],
  [
    'title:algoritme',
    'in de titel; ook publisher, source, domain, regulation, theme, level, type en language',
  ],
  ['after:2026-01-01 before:2026-06-30', 'gepubliceerd in deze periode'],
  ['(AVG OR Woo) besluit', 'haakjes houden bij elkaar wat bij elkaar hoort'],
  ['32024R1689', 'een nummer, in elke schrijfwijze: CELEX, COM, Kamerstuk, Stb., ECLI'],
]

/** What can be typed, for who wants more than words. */
export function renderSearchHelp(): Html {
  return html`<details class="search-help"><summary>Hulp bij zoeken</summary>
<dl class="operators">
${OPERATORS.map(
  ([typed, meaning]) => html`<div><dt><code>${typed}</code></dt><dd>${meaning}</dd></div>
`,
)}</dl>
</details>`
}
