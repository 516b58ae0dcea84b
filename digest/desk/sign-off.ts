import type { Subscription } from '../../model/subscription.ts'
import { type Desk, instantFromNow } from './desk.ts'
import { subscriptionOfToken } from './secret-mail.ts'

/** Ends what the link is for; again and again with the same result. */
export async function signOff(desk: Desk, token: string): Promise<Subscription | undefined> {
  const ofMail = await subscriptionOfToken(desk, token, 'unsubscribe')
  if (ofMail) await stopMail(desk, ofMail)
  const subscription = ofMail ?? (await subscriptionOfToken(desk, token, 'manage'))
  if (subscription === undefined) return undefined
  await desk.store.unsubscribe(subscription.id, instantFromNow(desk))
  return desk.store.subscriptionById(subscription.id)
}

/** A digest is one mail for all subscriptions of an address in a rhythm, so its link stops all. */
async function stopMail(desk: Desk, { email, rhythm }: Subscription): Promise<void> {
  for (const one of await desk.store.subscriptionsOf(email)) {
    if (one.status !== 'confirmed' || one.rhythm !== rhythm) continue
    await desk.store.unsubscribe(one.id, instantFromNow(desk))
  }
}
