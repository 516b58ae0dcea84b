import type { Handler } from 'hono'
import { html } from 'hono/html'
import { DEAD_LINK, respondWithMessage } from './message-page.ts'
import type { Site } from './site.ts'
import { renderSubscription } from './subscription-summary.ts'

/** Shows what is to be confirmed, with a button. Scanners of mail may open it: it changes nothing. */
export function confirmPage(site: Site): Handler<object, '/bevestigen/:token'> {
  return async (c) => {
    const token = c.req.param('token')
    const subscription = await site.desk.subscriptionOfToken(token, 'confirm')
    if (!subscription) return respondWithMessage(site, c, 404, DEAD_LINK)
    const main = html`<h1>Bevestig uw abonnement</h1>
<p class="lead">Druk op de knop, dan sturen we u dit overzicht.</p>
${renderSubscription(subscription, site)}
<form method="post" action="/bevestigen/${encodeURIComponent(token)}">
<button>Ja, stuur mij dit overzicht</button>
</form>
<p>Hebt u dit niet gevraagd? Dan hoeft u niets te doen.</p>`
    return site.respond(c, { title: 'Bevestig uw abonnement', indexed: false, main })
  }
}

/** Confirms. */
export function confirm(site: Site): Handler<object, '/bevestigen/:token'> {
  return async (c) => {
    const subscription = await site.desk.confirm(c.req.param('token'))
    if (!subscription) return respondWithMessage(site, c, 404, DEAD_LINK)
    const main = html`<h1>Uw abonnement is bevestigd</h1>
<p class="lead">${subscription.rhythm === 'daily' ? 'U krijgt uw eerste overzicht morgen.' : 'U krijgt uw eerste overzicht op maandagochtend.'}</p>
${renderSubscription(subscription, site)}
<p>Onder elke mail staat een link om te wijzigen of te stoppen.</p>`
    return site.respond(c, { title: 'Uw abonnement is bevestigd', indexed: false, main })
  }
}
