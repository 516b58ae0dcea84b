import type { SendResult } from '../mailer.ts'
import { manageMail } from '../service-mails.ts'
import type { Desk } from './desk.ts'
import { mayMail, newLink, sendServiceMail } from './secret-mail.ts'

/** Mails an address the links to change its subscriptions, if it has any. */
export async function mailManageLinks(desk: Desk, email: string): Promise<SendResult | undefined> {
  const links = await desk.inTurn(() => newManageLinks(desk, email))
  if (links.length === 0) return undefined
  return sendServiceMail(desk, email, manageMail(links, desk.municipality))
}

async function newManageLinks(desk: Desk, email: string) {
  const subscriptions = await desk.store.subscriptionsOf(email)
  const confirmed = subscriptions.filter(({ status }) => status === 'confirmed')
  if (confirmed.length === 0 || !(await mayMail(desk, email))) return []
  return Promise.all(
    confirmed.map(async (subscription) => ({
      subscription,
      link: await newLink(desk, subscription, 'manage'),
    })),
  )
}
