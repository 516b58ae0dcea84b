import type { Context, Handler } from 'hono'
import { html } from 'hono/html'
import * as z from 'zod'
import type { SearchQuery } from '../../search/search-index.ts'
import { formFields } from '../form-fields.ts'
import { readForm } from '../read-parameters.ts'
import type { RequestProblem } from '../request-problems.ts'
import { PlainLine } from '../search-parameters.ts'
import { NOT_A_FORM, respondWithMessage } from './message-page.ts'
import { TRAP } from './robot-trap.ts'
import { renderSaveSearchForm } from './save-search-form.ts'
import { readSearchRequest, searchAddress } from './search-request.ts'
import type { Site } from './site.ts'

const ID_BYTES = 16

const Fields = z.strictObject({
  naam: PlainLine(80).min(1),
  vraag: z.string().max(4096).default(''),
})

/** Keeps a search under an address that nobody can guess, and goes there. */
export function saveSearch(site: Site): Handler {
  return async (c) => {
    const given = await formFields(c)
    if (!given) return respondWithMessage(site, c, 415, NOT_A_FORM)
    if (given.get(TRAP)) return c.redirect('/zoeken', 303)
    given.delete(TRAP)
    const search = readSearchRequest(new URLSearchParams(given.get('vraag') ?? ''))
    if (!search.ok) return respondWithMessage(site, c, 400, NO_SEARCH)
    const { query } = search.value
    const reading = readForm(Fields, given)
    if (!reading.ok) return respondWithMistakes(site, c, { query, given, ...reading })
    const id = await keep(site, reading.value.naam, query)
    return c.redirect(`/zoekvragen/${id}`, 303)
  }
}

async function keep(
  { store, now, randomBytes }: Site,
  name: string,
  query: SearchQuery,
): Promise<string> {
  const id = Buffer.from(randomBytes(ID_BYTES)).toString('base64url')
  const [, parameters = ''] = searchAddress(query).split('?')
  await store.saveSearch({ id, name, query: parameters }, now().toISOString())
  return id
}

interface Mistaken {
  readonly query: SearchQuery
  readonly given: URLSearchParams
  readonly problems: readonly RequestProblem[]
}

function respondWithMistakes(site: Site, c: Context, { query, given, problems }: Mistaken) {
  const mistake = problems.find(({ name }) => name === 'naam')?.message
  if (mistake === undefined) return respondWithMessage(site, c, 400, NO_SEARCH)
  const main = html`<h1>Bewaar deze zoekvraag</h1>
${renderSaveSearchForm(query, { name: given.get('naam') ?? '', mistake })}`
  return site.respond(c, { title: 'Fout: bewaar deze zoekvraag', indexed: false, main }, 400)
}

const NO_SEARCH = {
  title: 'Deze zoekvraag klopt niet',
  text: 'We kunnen haar niet bewaren. Zoek opnieuw en bewaar haar dan.',
  next: { href: '/zoeken', label: 'Naar zoeken' },
}
