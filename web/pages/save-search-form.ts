import { html } from 'hono/html'
import type { SearchQuery } from '../../search/search-index.ts'
import type { Html } from './html.ts'
import { renderTrap } from './robot-trap.ts'
import { searchAddress } from './search-request.ts'

/** What was given, and what is wrong with it. */
export interface SaveSearchValues {
  readonly name: string
  readonly mistake?: string
}

/** Gives a search a name, to come back to and to share. */
export function renderSaveSearchForm(
  query: SearchQuery,
  { name, mistake }: SaveSearchValues = { name: '' },
): Html {
  const [, parameters = ''] = searchAddress(query).split('?')
  return html`<form class="form" method="post" action="/zoekvragen" accept-charset="utf-8">
<input type="hidden" name="vraag" value="${parameters}">
<div class="field">
<label for="naam">Naam van de zoekvraag</label>
<p class="hint" id="naam-uitleg">We bewaren alleen de naam en de zoekvraag. Niet wie u bent.</p>
${mistake && html`<p class="field-error" id="naam-fout">Naam van de zoekvraag: ${mistake}</p>`}
<input type="text" id="naam" name="naam" maxlength="80" required value="${name}" aria-describedby="${mistake && 'naam-fout '}naam-uitleg"${mistake && html` aria-invalid="true"`}>
</div>
${renderTrap()}
<button>Bewaar deze zoekvraag</button>
</form>`
}
