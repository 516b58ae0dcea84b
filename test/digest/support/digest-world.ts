import { createHash } from 'node:crypto'
import type { DigestContext } from '../../../digest/digest-context.ts'
import type { Mailer, OutgoingMail, SendResult } from '../../../digest/mailer.ts'
import { openMailer } from '../../../digest/open-mailer.ts'
import type { SourceStatus } from '../../../model/source-status.ts'
import { openStore } from '../../../store/open-store.ts'
import type { Store } from '../../../store/store.ts'
import { aStatus } from './samples.ts'

export const SECRET_KEY = createHash('sha256').update('a key for tests').digest()

/** What digests need, around a store. */
export function digestContext(
  store: Store,
  mailer: Mailer,
  statuses: readonly SourceStatus[] = [aStatus()],
): DigestContext {
  return {
    store,
    mailer,
    secretKey: SECRET_KEY,
    timeZone: 'Europe/Amsterdam',
    publicUrl: 'https://einder.test',
    mailFrom: 'Einder <einder@einder.test>',
    municipality: 'Zoetermeer',
    labelOf: (_, id) => id,
    sourceStatuses: async () => statuses,
  }
}

/** A store in memory and a mailer to an address. */
export async function openDigestWorld(smtpUrl: string) {
  const store = await openStore({ path: ':memory:' })
  const from = 'Einder <einder@einder.test>'
  return digestContext(store, openMailer({ smtpUrl, from, outboxDirectory: '/nowhere' }))
}

/** A mailer whose answers are given beforehand, for what is about the queue and not about SMTP. */
export function scriptedMailer(answers: SendResult['outcome'][]) {
  const mails: OutgoingMail[] = []
  const mailer: Mailer = {
    async send(mail) {
      mails.push(mail)
      return { outcome: answers.shift() ?? 'sent', detail: 'as scripted' }
    },
  }
  return { mailer, mails }
}
