import { html } from 'hono/html'
import type { Html } from './html.ts'

/** A field that people do not see and robots fill in (SEC-37). */
export const TRAP = 'website'

/** The field, hidden from people and from screen readers. */
export function renderTrap(): Html {
  return html`<div class="trap" aria-hidden="true"><label for="${TRAP}">Laat dit veld leeg</label><input type="text" id="${TRAP}" name="${TRAP}" tabindex="-1" autocomplete="off"></div>`
}
