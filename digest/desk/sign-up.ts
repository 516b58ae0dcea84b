import type { Subscription, SubscriptionStatus } from '../../model/subscription.ts'
import { confirmMail, type ServiceMail } from '../service-mails.ts'
import type { SubscriptionRequest } from '../subscription-desk.ts'
import { hashToken } from '../tokens.ts'
import { type Desk, instantFromNow, randomText } from './desk.ts'
import { mayMail, newLink, subscriptionOfToken } from './secret-mail.ts'

const ID_BYTES = 16

/** Stores a new subscription. */
export async function addSubscription(
  desk: Desk,
  { email, name = '', filter, rhythm }: SubscriptionRequest,
  status: SubscriptionStatus,
): Promise<Subscription> {
  const createdAt = instantFromNow(desk)
  const subscription: Subscription = {
    id: randomText(desk, ID_BYTES, 'hex'),
    email,
    name,
    filter,
    rhythm,
    status,
    createdAt,
    ...(status === 'confirmed' && { confirmedAt: createdAt }),
  }
  await desk.store.addSubscription(subscription)
  return subscription
}

/** One that waits for its owner, and the mail that asks him. Undefined when he had enough mails. */
export function addPending(
  desk: Desk,
  request: SubscriptionRequest,
): Promise<{ subscription: Subscription; mail: ServiceMail } | undefined> {
  return desk.inTurn(async () => {
    if (!(await mayMail(desk, request.email))) return undefined
    const subscription = await addSubscription(desk, request, 'pending')
    const link = await newLink(desk, subscription, 'confirm')
    return { subscription, mail: confirmMail(link, desk.municipality) }
  })
}

/** The owner says yes. The link works once. */
export async function confirmSubscription(
  desk: Desk,
  token: string,
): Promise<Subscription | undefined> {
  const subscription = await subscriptionOfToken(desk, token, 'confirm')
  if (subscription === undefined) return undefined
  const { store } = desk
  const isConfirmed = await store.confirmSubscription(subscription.id, instantFromNow(desk))
  await store.removeToken(hashToken(token))
  return isConfirmed ? store.subscriptionById(subscription.id) : undefined
}
