import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { OutgoingMail } from '../mailer.ts'
import type { Sender } from './sender.ts'

/** The bytes of a mail (RFC 5322). Date, id and boundary are fixed, so they are the same each time. */
export async function buildMessage(mail: OutgoingMail, sender: Sender): Promise<Buffer> {
  const { to, subject, text, html, messageId, date, headers } = mail
  const composer = new MailComposer({
    from: { name: sender.name, address: sender.address },
    to: { name: '', address: to },
    subject,
    text,
    ...(html !== undefined && { html }),
    messageId,
    date: new Date(date),
    headers: Object.entries(headers).map(([key, value]) => ({
      key,
      value: headerValue(key, value),
    })),
    textEncoding: 'quoted-printable',
    boundaryPrefix: 'einder',
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 24),
    // As RFC 2919 writes it; nodemailer would write `List-ID`.
    normalizeHeaderKey: (key) => (key === 'List-ID' ? 'List-Id' : key),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** Folding this line broke signatures at some receivers (nodemailer 1654). */
function headerValue(key: string, value: string) {
  const line = value.replace(/\p{Cc}/gu, ' ')
  return key === 'List-Unsubscribe' ? { prepared: true, value: line } : line
}
