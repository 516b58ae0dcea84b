import { html } from 'hono/html'
import type { Subscription } from '../../model/subscription.ts'
import type { WebContext } from '../web-context.ts'
import { LEVEL_NAMES } from './dutch-names.ts'
import type { Html } from './html.ts'

/** A subscription in words: for whom, about what, how often. */
export function renderSubscription(
  { email, name, filter, rhythm }: Subscription,
  { labelOf }: Pick<WebContext, 'labelOf'>,
): Html {
  const choices: readonly (readonly [string, readonly string[]])[] = [
    ['Domeinen', filter.domains.map((id) => labelOf('domain', id))],
    ['Regelingen', filter.regulations.map((id) => labelOf('regulation', id))],
    ['Thema’s', filter.themes.map((id) => labelOf('theme', id))],
    ['Bestuurslagen', filter.levels.map((level) => LEVEL_NAMES[level])],
    ['Bronnen', filter.sources],
    ['Woorden', filter.query ? [filter.query] : []],
  ]
  const narrowed = choices.filter(([, values]) => values.length > 0)
  return html`<dl class="facts">
<div><dt>Voor</dt><dd>${email}</dd></div>
${name !== '' && html`<div><dt>Naam</dt><dd>${name}</dd></div>`}
${narrowed.map(([choice, values]) => html`<div><dt>${choice}</dt><dd>${values.join(', ')}</dd></div>\n`)}
${narrowed.length === 0 && html`<div><dt>Waarover</dt><dd>Alles wat Einder vindt</dd></div>`}
<div><dt>Hoe vaak</dt><dd>${rhythm === 'daily' ? 'Elke dag' : 'Elke week'}</dd></div>
</dl>`
}
