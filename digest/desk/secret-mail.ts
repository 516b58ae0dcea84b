import type { Subscription } from '../../model/subscription.ts'
import type { TokenPurpose } from '../../store/subscription-store.ts'
import type { SendResult } from '../mailer.ts'
import { parseSender } from '../mailing/sender.ts'
import { PENDING_MS } from '../purge-pending.ts'
import { linkWithToken } from '../secret-links.ts'
import type { ServiceMail } from '../service-mails.ts'
import { hashToken, isToken } from '../tokens.ts'
import { type Desk, instantFromNow, randomText } from './desk.ts'

const DAY_MS = 86_400_000
const LIFE_MS = { confirm: PENDING_MS, manage: DAY_MS } as const
const MAX_MAILS_PER_DAY = 3
const TOKEN_BYTES = 32
const MESSAGE_ID_BYTES = 16

/** No address gets more mails with a secret link than three a day, whoever asks (SEC-37). */
export async function mayMail(desk: Desk, email: string): Promise<boolean> {
  const count = await desk.store.countTokens(email, instantFromNow(desk, -DAY_MS))
  return count < MAX_MAILS_PER_DAY
}

/** A link that only its receiver knows: the store keeps a hash of its secret (SEC-36). */
export async function newLink(
  desk: Desk,
  { id }: Subscription,
  purpose: keyof typeof LIFE_MS,
): Promise<string> {
  const token = randomText(desk, TOKEN_BYTES, 'base64url')
  await desk.store.saveToken({
    hash: hashToken(token),
    purpose,
    subscriptionId: id,
    createdAt: instantFromNow(desk),
    expiresAt: instantFromNow(desk, LIFE_MS[purpose]),
  })
  return linkWithToken(desk.publicUrl, purpose, token)
}

/** Whose link this is, while it works. */
export async function subscriptionOfToken(
  { store, now }: Desk,
  token: string,
  purpose: TokenPurpose,
): Promise<Subscription | undefined> {
  if (!isToken(token)) return undefined
  const record = await store.findToken(hashToken(token), purpose, now().toISOString())
  return record && store.subscriptionById(record.subscriptionId)
}

/** Sends a mail that someone asked for at this moment. */
export function sendServiceMail(
  desk: Desk,
  to: string,
  { subject, text }: ServiceMail,
): Promise<SendResult> {
  const { domain } = parseSender(desk.mailFrom)
  return desk.mailer.send({
    to,
    subject,
    text,
    messageId: `<s.${randomText(desk, MESSAGE_ID_BYTES, 'hex')}@${domain}>`,
    date: instantFromNow(desk),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
  })
}

/** Goes on after the visitor has an answer, so that its duration tells nothing (SEC-37). */
export function inBackground(
  { onUndelivered }: Desk,
  work: () => Promise<SendResult | undefined>,
): void {
  work().then(
    (result) => {
      if (result && result.outcome !== 'sent') onUndelivered?.(result.detail)
    },
    (error: unknown) => onUndelivered?.(String(error)),
  )
}
