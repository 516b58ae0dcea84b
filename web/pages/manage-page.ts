import type { Context, Handler } from 'hono'
import { html } from 'hono/html'
import * as z from 'zod'
import type { Subscription } from '../../model/subscription.ts'
import { formFields } from '../form-fields.ts'
import { readForm } from '../read-parameters.ts'
import type { RequestProblem } from '../request-problems.ts'
import {
  chosenSubscription,
  mistakesFoundBy,
  subscriptionChoices,
} from '../subscription-request.ts'
import type { Html } from './html.ts'
import { DEAD_LINK, NOT_A_FORM, respondWithMessage } from './message-page.ts'
import type { Site } from './site.ts'
import {
  type FormValues,
  renderChoiceFields,
  renderErrorSummary,
  valuesOfForm,
  valuesOfSubscription,
} from './subscription-form.ts'

/** The choices of a subscription, to be changed. */
export function managePage(site: Site): Handler<object, '/beheer/:token'> {
  return async (c) => {
    const token = c.req.param('token')
    const subscription = await site.desk.subscriptionOfToken(token, 'manage')
    if (!subscription) return respondWithMessage(site, c, 404, DEAD_LINK)
    const form = { token, subscription, values: valuesOfSubscription(subscription), problems: [] }
    return respondWithForm(site, c, form)
  }
}

/** Takes the changed choices. */
export function manage(site: Site): Handler<object, '/beheer/:token'> {
  const body = z.strictObject(subscriptionChoices(site.labels))
  return async (c) => {
    const token = c.req.param('token')
    const subscription = await site.desk.subscriptionOfToken(token, 'manage')
    if (!subscription) return respondWithMessage(site, c, 404, DEAD_LINK)
    const given = await formFields(c)
    if (!given) return respondWithMessage(site, c, 415, NOT_A_FORM)
    const reading = readForm(body, given)
    const problems = reading.ok
      ? await mistakesFoundBy(() => site.desk.change(token, changeOf(reading.value)))
      : reading.problems
    const form = { token, subscription, values: valuesOfForm(given), problems }
    return respondWithForm(site, c, { ...form, isSaved: problems.length === 0 })
  }
}

/** A name that was made empty is a change too. */
function changeOf(choices: Parameters<typeof chosenSubscription>[0]) {
  return { name: '', ...chosenSubscription(choices) }
}

interface ManageForm {
  readonly token: string
  readonly subscription: Subscription
  readonly values: FormValues
  readonly problems: readonly RequestProblem[]
  readonly isSaved?: boolean
}

function respondWithForm(site: Site, c: Context, form: ManageForm) {
  const hasMistakes = form.problems.length > 0
  const title = hasMistakes ? 'Fout: uw abonnement' : 'Uw abonnement'
  const main = renderManage(site, form)
  return site.respond(c, { title, indexed: false, main }, hasMistakes ? 400 : 200)
}

function renderManage(
  site: Site,
  { token, subscription, values, problems, isSaved }: ManageForm,
): Html {
  const secret = encodeURIComponent(token)
  return html`<h1>Uw abonnement</h1>
${isSaved && html`<p class="notice notice-good" role="status">Uw wijziging is opgeslagen.</p>`}
${renderErrorSummary(problems)}
<p>Voor ${subscription.email}.${subscription.status === 'unsubscribed' && ' Dit abonnement is gestopt.'}</p>
<form class="form" method="post" action="/beheer/${secret}" accept-charset="utf-8" novalidate>
${renderChoiceFields(values, problems, site)}
<button>Sla op</button>
</form>
<h2>Stoppen</h2>
<p>Wilt u dit overzicht niet meer? Uw andere abonnementen blijven bestaan.</p>
<form method="post" action="/afmelden/${secret}">
<button class="button-quiet">Stop dit overzicht</button>
</form>`
}
