import type { Context, Handler } from 'hono'
import { html } from 'hono/html'
import { formFields } from '../form-fields.ts'
import { readForm } from '../read-parameters.ts'
import type { RequestProblem } from '../request-problems.ts'
import { chosenSubscription, mistakesFoundBy, subscriptionBody } from '../subscription-request.ts'
import type { Html } from './html.ts'
import { NOT_A_FORM, respondWithMessage } from './message-page.ts'
import { renderTrap, TRAP } from './robot-trap.ts'
import type { Site } from './site.ts'
import {
  type FormValues,
  renderChoiceFields,
  renderEmailField,
  renderErrorSummary,
  valuesOfForm,
} from './subscription-form.ts'

/** The form, empty or filled in by a link of ours; never with an address, which is nobody's business. */
export function subscribePage(site: Site): Handler {
  return (c) => {
    const values = valuesOfForm(new URL(c.req.url).searchParams)
    return respondWithForm(site, c, { ...values, email: '' }, [])
  }
}

/** Takes the form. Says the same whether the address is known or not. */
export function subscribe(site: Site): Handler {
  const body = subscriptionBody(site.labels)
  return async (c) => {
    const given = await formFields(c)
    if (!given) return respondWithMessage(site, c, 415, NOT_A_FORM)
    if (given.get(TRAP)) return respondWithThanks(site, c)
    given.delete(TRAP)
    const reading = readForm(body, given)
    if (!reading.ok) return respondWithForm(site, c, valuesOfForm(given), reading.problems)
    const { email, ...choices } = reading.value
    const mistakes = await mistakesFoundBy(() =>
      site.desk.request({ email, ...chosenSubscription(choices) }),
    )
    if (mistakes.length > 0) return respondWithForm(site, c, valuesOfForm(given), mistakes)
    return respondWithThanks(site, c)
  }
}

function respondWithThanks(site: Site, c: Context) {
  return respondWithMessage(site, c, 200, {
    title: 'Kijk in uw mailbox',
    text: 'We sturen u een mail met een link. Open die link en druk op de knop om uw abonnement te bevestigen. De link werkt zeven dagen. Geen mail gekregen? Kijk ook bij ongewenste mail.',
  })
}

function respondWithForm(
  site: Site,
  c: Context,
  values: FormValues,
  problems: readonly RequestProblem[],
) {
  const hasMistakes = problems.length > 0
  const title = hasMistakes ? 'Fout: abonneren' : 'Abonneren'
  const main = renderSubscribe(site, values, problems)
  return site.respond(c, { title, section: 'subscribe', main }, hasMistakes ? 400 : 200)
}

function renderSubscribe(
  site: Site,
  values: FormValues,
  problems: readonly RequestProblem[],
): Html {
  return html`<h1>Abonneren</h1>
<p class="lead">Krijg elke week een mail met wat er is veranderd in de onderwerpen die u volgt. Eén mail per adres, ook als u meer abonnementen hebt.</p>
${renderErrorSummary(problems)}
<form class="form" method="post" action="/abonneren" accept-charset="utf-8" novalidate>
${renderEmailField(values, problems, 'We sturen u eerst een mail om te bevestigen.')}
${renderTrap()}
${renderChoiceFields(values, problems, site)}
<div class="privacy">
<h2>Wat we met uw gegevens doen</h2>
<p>We gebruiken uw adres en uw keuzes alleen om u dit overzicht te sturen. We geven ze aan niemand door en we meten niet of u de mail opent. Bevestigt u niet binnen zeven dagen, dan wissen we uw aanvraag. Stoppen kan altijd, met één klik onder elke mail.</p>
</div>
<button>Abonneer mij</button>
</form>`
}
