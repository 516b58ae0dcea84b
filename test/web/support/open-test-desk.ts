import { randomBytes } from 'node:crypto'
import { openSubscriptionDesk } from '../../../digest/open-subscription-desk.ts'
import type { SubscriptionDesk } from '../../../digest/subscription-desk.ts'
import { deriveToken, hashToken } from '../../../digest/tokens.ts'
import type { Store } from '../../../store/store.ts'

/** A mail that was sent, and the secret of the link in it. */
export interface SentMail {
  readonly email: string
  readonly text: string
  readonly token: string
}

export interface TestDesk {
  readonly desk: SubscriptionDesk
  /** What was sent, newest last. */
  readonly mailed: readonly SentMail[]
  /** The secret of the link to stop, as each digest of this subscription carries it. */
  unsubscribeToken(subscriptionId: string): Promise<string>
}

const SECRET_KEY = new Uint8Array(32).fill(7)

/** The real desk over a store, with a mailer that keeps what it is given. */
export function openTestDesk(store: Store, now: () => Date): TestDesk {
  const mailed: SentMail[] = []
  const desk = openSubscriptionDesk({
    store,
    now,
    randomBytes,
    publicUrl: 'http://localhost:3000',
    municipality: 'Helmond',
    mailFrom: 'Einder <einder@helmond.test>',
    mailer: {
      async send({ to, text }) {
        const [, token = ''] = /\/(?:bevestigen|beheer)\/(\S+)/.exec(text) ?? []
        mailed.push({ email: to, text, token })
        return { outcome: 'sent', detail: 'kept' }
      },
    },
  })
  return {
    desk,
    mailed,
    async unsubscribeToken(subscriptionId) {
      const token = deriveToken(SECRET_KEY, 'unsubscribe', subscriptionId)
      const createdAt = now().toISOString()
      const hash = hashToken(token)
      await store.saveToken({ hash, purpose: 'unsubscribe', subscriptionId, createdAt })
      return token
    },
  }
}
