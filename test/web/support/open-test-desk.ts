import type { SubscriptionDesk } from '../../../digest/subscription-desk.ts'
import { InvalidSubscriptionError } from '../../../digest/subscription-desk.ts'
import type { Subscription } from '../../../model/subscription.ts'
import type { Store } from '../../../store/store.ts'

export interface TestDesk {
  readonly desk: SubscriptionDesk
  /** The secret links that were mailed, newest last. */
  readonly mailed: { readonly email: string; readonly token: string }[]
}

export function openTestDesk(_store: Store, now: () => Date): TestDesk {
  const mailed: { email: string; token: string }[] = []
  const tokens = new Map<string, Subscription>()
  const find = async (token: string) => tokens.get(token)
  const put = (token: string, subscription: Subscription) => {
    tokens.set(token, subscription)
    return subscription
  }
  const desk: SubscriptionDesk = {
    async request({ email, name = '', filter, rhythm }) {
      if (!/^[^\s@,;<>]+@[^\s@,;<>]+\.[a-z]+$/.test(email)) {
        throw new InvalidSubscriptionError([{ field: 'email', message: 'is geen e-mailadres' }])
      }
      const token = `token-${mailed.length}`
      put(token, {
        id: token,
        email,
        name,
        filter,
        rhythm,
        status: 'pending',
        createdAt: now().toISOString(),
      })
      mailed.push({ email, token })
    },
    add: async () => {
      throw new Error('not here')
    },
    subscriptionOfToken: find,
    async confirm(token) {
      const known = tokens.get(token)
      return known && put(token, { ...known, status: 'confirmed' })
    },
    async unsubscribe(token) {
      const known = tokens.get(token)
      return known && put(token, { ...known, status: 'unsubscribed' })
    },
    async change(token, change) {
      const known = tokens.get(token)
      return known && put(token, { ...known, ...change })
    },
    async requestManageLink(email) {
      mailed.push({ email, token: 'none' })
    },
  }
  return { desk, mailed }
}
