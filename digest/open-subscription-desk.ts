import type { Subscription, SubscriptionStatus } from '../model/subscription.ts'
import type { TokenPurpose } from '../store/subscription-store.ts'
import { checkAddress, checkChoices, checkRequest, type KnownIds } from './check-request.ts'
import type { DigestContext } from './digest-context.ts'
import { takeTurns } from './in-turn.ts'
import type { SendResult } from './mailer.ts'
import { parseSender } from './mailing/sender.ts'
import { PENDING_MS } from './purge-pending.ts'
import { linkWithToken } from './secret-links.ts'
import { confirmMail, manageMail, type ServiceMail } from './service-mails.ts'
import {
  InvalidSubscriptionError,
  type SubscriptionDesk,
  type SubscriptionRequest,
} from './subscription-desk.ts'
import { hashToken, isToken } from './tokens.ts'

const DAY_MS = 86_400_000
const MANAGE_MS = DAY_MS
const TOKEN_BYTES = 32
const ID_BYTES = 16
const MAX_MAILS_PER_DAY = 3

/** What the desk needs besides what digests need. */
export interface DeskContext
  extends Omit<DigestContext, 'labelOf' | 'sourceStatuses' | 'timeZone'> {
  /** When given, other ids are refused. */
  readonly knownIds?: KnownIds
  now(): Date
  randomBytes(count: number): Uint8Array
  /** Told of a mail that was not accepted, after its visitor had an answer already. */
  onUndelivered?(detail: string): void
}

/** Where subscriptions begin, change and end. */
export function openSubscriptionDesk(context: DeskContext): SubscriptionDesk {
  const { store, mailer, publicUrl, municipality, knownIds = {}, now } = context
  const { domain } = parseSender(context.mailFrom)
  const inTurn = takeTurns()
  const random = (bytes: number, form: 'hex' | 'base64url') =>
    Buffer.from(context.randomBytes(bytes)).toString(form)
  const instant = (offsetMs = 0) => new Date(now().getTime() + offsetMs).toISOString()

  async function addSubscription(
    { email, name = '', filter, rhythm }: SubscriptionRequest,
    status: SubscriptionStatus,
  ): Promise<Subscription> {
    const createdAt = instant()
    const subscription: Subscription = {
      id: random(ID_BYTES, 'hex'),
      email,
      name,
      filter,
      rhythm,
      status,
      createdAt,
      ...(status === 'confirmed' && { confirmedAt: createdAt }),
    }
    await store.addSubscription(subscription)
    return subscription
  }

  /** No address gets more mails of this kind than this in a day, whoever asks (SEC-37). */
  async function mayMail(email: string): Promise<boolean> {
    return (await store.countTokens(email, instant(-DAY_MS))) < MAX_MAILS_PER_DAY
  }

  /** A secret link that works once it is known to the store. */
  async function newLink(
    { id }: Subscription,
    purpose: TokenPurpose,
    lifeMs: number,
  ): Promise<string> {
    const token = random(TOKEN_BYTES, 'base64url')
    await store.saveToken({
      hash: hashToken(token),
      purpose,
      subscriptionId: id,
      createdAt: instant(),
      expiresAt: instant(lifeMs),
    })
    return linkWithToken(publicUrl, purpose, token)
  }

  /** A new subscription that waits for its owner; undefined when the address had enough mails. */
  function addPending(request: SubscriptionRequest) {
    return inTurn(async () => {
      if (!(await mayMail(request.email))) return undefined
      const subscription = await addSubscription(request, 'pending')
      const link = await newLink(subscription, 'confirm', PENDING_MS)
      return { subscription, mail: confirmMail(link, municipality) }
    })
  }

  function sendMail(to: string, { subject, text }: ServiceMail): Promise<SendResult> {
    return mailer.send({
      to,
      subject,
      text,
      messageId: `<s.${random(ID_BYTES, 'hex')}@${domain}>`,
      date: instant(),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
    })
  }

  /** Goes on after the visitor has an answer, so that its duration tells nothing (SEC-37). */
  function inBackground(work: () => Promise<SendResult | undefined>): void {
    const report = (detail: string) => context.onUndelivered?.(detail)
    work().then(
      (result) => {
        if (result && result.outcome !== 'sent') report(result.detail)
      },
      (error: unknown) => report(String(error)),
    )
  }

  async function mailManageLinks(email: string): Promise<SendResult | undefined> {
    const links = await inTurn(async () => {
      const subscriptions = await store.subscriptionsOf(email)
      const confirmed = subscriptions.filter(({ status }) => status === 'confirmed')
      if (confirmed.length === 0 || !(await mayMail(email))) return []
      return Promise.all(
        confirmed.map(async (subscription) => ({
          subscription,
          link: await newLink(subscription, 'manage', MANAGE_MS),
        })),
      )
    })
    return links.length === 0 ? undefined : sendMail(email, manageMail(links, municipality))
  }

  async function find(token: string, purpose: TokenPurpose): Promise<Subscription | undefined> {
    if (!isToken(token)) return undefined
    const record = await store.findToken(hashToken(token), purpose, instant())
    return record && store.subscriptionById(record.subscriptionId)
  }

  /** A digest is one mail for all subscriptions of an address in a rhythm; so its link stops all. */
  async function stopMail({ email, rhythm }: Subscription): Promise<void> {
    const all = await store.subscriptionsOf(email)
    const inMail = all.filter((one) => one.status === 'confirmed' && one.rhythm === rhythm)
    for (const { id } of inMail) await store.unsubscribe(id, instant())
  }

  return {
    async request(input) {
      const request = checkRequest(input, knownIds)
      const pending = await addPending(request)
      if (pending) inBackground(() => sendMail(request.email, pending.mail))
    },
    async add(input) {
      const request = checkRequest(input, knownIds)
      if (input.confirmed) return addSubscription(request, 'confirmed')
      const pending = await addPending(request)
      if (pending === undefined) throw new InvalidSubscriptionError([TOO_MANY_MAILS])
      const { outcome, detail } = await sendMail(request.email, pending.mail)
      if (outcome !== 'sent') throw new Error(`de bevestigingsmail is niet verstuurd: ${detail}`)
      return pending.subscription
    },
    subscriptionOfToken: find,
    async confirm(token) {
      const subscription = await find(token, 'confirm')
      if (subscription === undefined) return undefined
      const isConfirmed = await store.confirmSubscription(subscription.id, instant())
      await store.removeToken(hashToken(token))
      return isConfirmed ? store.subscriptionById(subscription.id) : undefined
    },
    async unsubscribe(token) {
      const ofMail = await find(token, 'unsubscribe')
      if (ofMail) await stopMail(ofMail)
      const subscription = ofMail ?? (await find(token, 'manage'))
      if (subscription === undefined) return undefined
      await store.unsubscribe(subscription.id, instant())
      return store.subscriptionById(subscription.id)
    },
    async change(token, choices) {
      const subscription = await find(token, 'manage')
      if (subscription?.status !== 'confirmed') return undefined
      await store.changeSubscription(subscription.id, checkChoices(choices, knownIds))
      return store.subscriptionById(subscription.id)
    },
    async requestManageLink(email) {
      const address = checkAddress(email)
      inBackground(() => mailManageLinks(address))
    },
  }
}

const TOO_MANY_MAILS = {
  field: 'email',
  message: 'kreeg in 24 uur al drie mails van ons; probeer het morgen opnieuw',
}
