import { messageOf } from '../model/errors.ts'
import type { Mailer } from './mailer.ts'
import { buildMessage } from './mailing/build-message.ts'
import { writeToOutbox } from './mailing/outbox.ts'
import { sendBySmtp } from './mailing/send-by-smtp.ts'
import { parseSender } from './mailing/sender.ts'
import { parseSmtpUrl } from './mailing/smtp-server.ts'

export interface MailerOptions {
  /** `smtp://…` or `smtps://…`; without it every mail becomes a file in the outbox. */
  readonly smtpUrl?: string | undefined
  /** `Einder <einder@gemeente.nl>`. */
  readonly from: string
  readonly outboxDirectory: string
}

/** A mailer by SMTP, or one that writes files. Opens nothing yet. @throws ConfigError */
export function openMailer({ smtpUrl, from, outboxDirectory }: MailerOptions): Mailer {
  const sender = parseSender(from)
  const server = smtpUrl ? parseSmtpUrl(smtpUrl) : undefined
  return {
    async send(mail) {
      const message = await buildMessage(mail, sender).catch(messageOf)
      if (typeof message === 'string') return { outcome: 'failed', detail: message }
      if (server === undefined) return writeToOutbox(outboxDirectory, mail.messageId, message)
      return sendBySmtp(server, { from: sender.address, to: mail.to }, message)
    },
  }
}
