import type { Context, Handler } from 'hono'
import { html } from 'hono/html'
import * as z from 'zod'
import { formFields } from '../form-fields.ts'
import { readForm } from '../read-parameters.ts'
import type { RequestProblem } from '../request-problems.ts'
import { mistakesFoundBy } from '../subscription-request.ts'
import { NOT_A_FORM, respondWithMessage } from './message-page.ts'
import type { Site } from './site.ts'
import { renderEmailField, renderErrorSummary, valuesOfForm } from './subscription-form.ts'

const Body = z.strictObject({ email: z.string().min(1).max(320) })

/** Asks where to send a link to change subscriptions. */
export function manageLinkPage(site: Site): Handler {
  return (c) => respondWithForm(site, c, new URLSearchParams(), [])
}

/** Has the link sent, if there is anything to change. Says the same either way (SEC-37). */
export function requestManageLink(site: Site): Handler {
  return async (c) => {
    const given = await formFields(c)
    if (!given) return respondWithMessage(site, c, 415, NOT_A_FORM)
    const reading = readForm(Body, given)
    const problems = reading.ok
      ? await mistakesFoundBy(() => site.desk.requestManageLink(reading.value.email))
      : reading.problems
    if (problems.length > 0) return respondWithForm(site, c, given, problems)
    return respondWithMessage(site, c, 200, {
      title: 'Kijk in uw mailbox',
      text: 'Hoort bij dit adres een abonnement, dan sturen we u een link om het te wijzigen of te stoppen. De link werkt één dag.',
    })
  }
}

function respondWithForm(
  site: Site,
  c: Context,
  given: URLSearchParams,
  problems: readonly RequestProblem[],
) {
  const hasMistakes = problems.length > 0
  const main = html`<h1>Abonnement wijzigen</h1>
<p class="lead">Vul uw adres in. U krijgt een mail met een link om uw abonnement te wijzigen of te stoppen.</p>
${renderErrorSummary(problems)}
<form class="form" method="post" action="/beheer" accept-charset="utf-8" novalidate>
${renderEmailField(valuesOfForm(given), problems, 'Het adres waarop u het overzicht krijgt.')}
<button>Stuur mij de link</button>
</form>`
  const title = hasMistakes ? 'Fout: abonnement wijzigen' : 'Abonnement wijzigen'
  return site.respond(c, { title, main }, hasMistakes ? 400 : 200)
}
