import type { Handler } from 'hono'
import { html } from 'hono/html'
import { DEAD_LINK, respondWithMessage } from './message-page.ts'
import type { Site } from './site.ts'
import { renderSubscription } from './subscription-summary.ts'

/** Shows what would be stopped, with a button. Opening it changes nothing (SEC-34). */
export function unsubscribePage(site: Site): Handler<object, '/afmelden/:token'> {
  return async (c) => {
    const token = c.req.param('token')
    const subscription = await site.desk.subscriptionOfToken(token, 'unsubscribe')
    if (!subscription) return respondWithMessage(site, c, 404, DEAD_LINK)
    const rhythm = subscription.rhythm === 'daily' ? 'dagelijkse' : 'wekelijkse'
    const main = html`<h1>Wilt u stoppen?</h1>
${subscription.status === 'unsubscribed' && html`<p class="notice">Dit abonnement was al gestopt. Krijgt u toch nog mail? Druk dan nog eens op de knop.</p>`}
<p class="lead">Na een druk op de knop krijgt u de ${rhythm} mail niet meer.</p>
${renderSubscription(subscription, site)}
<form method="post" action="/afmelden/${encodeURIComponent(token)}">
<input type="hidden" name="List-Unsubscribe" value="One-Click">
<button>Stop deze mail</button>
</form>
<p>Staan er meer abonnementen in die mail, dan stoppen die ook. Wilt u er maar één stoppen of wijzigen? <a href="/beheer">Vraag een link aan</a>.</p>`
    return site.respond(c, { title: 'Wilt u stoppen?', indexed: false, main })
  }
}

/**
 * Stops, once or again, for a person who pressed the button and for a mail program that did
 * (RFC 8058): who holds the link may stop, so what the body says makes no difference.
 */
export function unsubscribe(site: Site): Handler<object, '/afmelden/:token'> {
  return async (c) => {
    const subscription = await site.desk.unsubscribe(c.req.param('token'))
    if (!subscription) return respondWithMessage(site, c, 404, DEAD_LINK)
    return respondWithMessage(site, c, 200, STOPPED)
  }
}

const STOPPED = {
  title: 'U bent afgemeld',
  text: 'U krijgt deze mail niet meer. Bedankt voor het lezen.',
  next: { href: '/abonneren', label: 'Toch weer abonneren' },
}
