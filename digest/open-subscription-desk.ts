import { checkAddress, checkChoices, checkRequest } from './check-request.ts'
import type { Desk, DeskContext } from './desk/desk.ts'
import { mailManageLinks } from './desk/mail-manage-links.ts'
import { inBackground, sendServiceMail, subscriptionOfToken } from './desk/secret-mail.ts'
import { signOff } from './desk/sign-off.ts'
import { addPending, addSubscription, confirmSubscription } from './desk/sign-up.ts'
import { takeTurns } from './in-turn.ts'
import { InvalidSubscriptionError, type SubscriptionDesk } from './subscription-desk.ts'

const TOO_MANY_MAILS = {
  field: 'email',
  message: 'kreeg in 24 uur al drie mails van ons; probeer het morgen opnieuw',
}

/** Where subscriptions begin, change and end. */
export function openSubscriptionDesk(context: DeskContext): SubscriptionDesk {
  const desk: Desk = { ...context, inTurn: takeTurns() }
  const { store, knownIds = {} } = context
  return {
    async request(input) {
      const request = checkRequest(input, knownIds)
      const pending = await addPending(desk, request)
      if (pending) inBackground(desk, () => sendServiceMail(desk, request.email, pending.mail))
    },
    async add(input) {
      const request = checkRequest(input, knownIds)
      if (input.confirmed) return addSubscription(desk, request, 'confirmed')
      const pending = await addPending(desk, request)
      if (pending === undefined) throw new InvalidSubscriptionError([TOO_MANY_MAILS])
      const { outcome, detail } = await sendServiceMail(desk, request.email, pending.mail)
      if (outcome !== 'sent') throw new Error(`de bevestigingsmail is niet verstuurd: ${detail}`)
      return pending.subscription
    },
    subscriptionOfToken: (token, purpose) => subscriptionOfToken(desk, token, purpose),
    confirm: (token) => confirmSubscription(desk, token),
    unsubscribe: (token) => signOff(desk, token),
    async change(token, choices) {
      const subscription = await subscriptionOfToken(desk, token, 'manage')
      if (subscription?.status !== 'confirmed') return undefined
      await store.changeSubscription(subscription.id, checkChoices(choices, knownIds))
      return store.subscriptionById(subscription.id)
    },
    async requestManageLink(email) {
      const address = checkAddress(email)
      inBackground(desk, () => mailManageLinks(desk, address))
    },
  }
}
