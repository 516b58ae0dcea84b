import type { Delivery, DeliveryStatus } from '../model/subscription.ts'

/** A delivery as kept: the mail is final before it is sent (REL-48). */
export interface DeliveryRecord extends Delivery {
  readonly subscriptionIds: readonly string[]
  /** The window whose items it tells of: first seen at or after `from`, before `until`. */
  readonly windowFrom: string
  readonly windowUntil: string
  readonly createdAt: string
  /** The message, with a placeholder where a secret link belongs: a dump of the store opens nothing. */
  readonly message?: StoredMessage
  readonly attempts: number
  readonly attemptStartedAt?: string
  readonly nextAttemptAt?: string
  readonly sentAt?: string
  readonly error?: string
  /** True once a delivery of uncertain fate has been sent again (REL-49): there is no third time. */
  readonly resent: boolean
}

export interface StoredMessage {
  readonly subject: string
  readonly html: string
  readonly text: string
  /** ISO instant of the Date header, so that a second sending is the same to the byte. */
  readonly date: string
  readonly headers: Readonly<Record<string, string>>
}

export interface DeliveryStore {
  /** One transaction; false when this address has a delivery for this slot already (REL-47, 48). */
  addDelivery(delivery: DeliveryRecord): Promise<boolean>
  deliveryById(id: string): Promise<DeliveryRecord | undefined>
  /** The latest window end of any delivery of an address in a rhythm; the next window starts there. */
  lastWindowEnd(email: string, rhythm: 'weekly' | 'daily'): Promise<string | undefined>
  /**
   * The deliveries of an address in a rhythm, latest window first: a digest tells again of what a
   * failed one could not (REL-51), and takes the place of one that is still waiting.
   */
  deliveriesOf(email: string, rhythm: 'weekly' | 'daily', limit: number): Promise<DeliveryRecord[]>
  /** Queued, deferred and due, uncertain and not yet sent again; oldest first. */
  deliveriesToSend(now: string): Promise<DeliveryRecord[]>
  /** Left `sending` by a process that died (REL-49). */
  deliveriesLeftSending(): Promise<DeliveryRecord[]>
  /** Committed before the connection is opened. False when it is no longer to be sent. */
  startAttempt(id: string, at: string): Promise<boolean>
  finishAttempt(id: string, result: AttemptResult): Promise<void>
  /** Newest first. */
  deliveries(limit: number): Promise<DeliveryRecord[]>
}

export interface AttemptResult {
  readonly status: DeliveryStatus
  readonly at: string
  readonly nextAttemptAt?: string
  readonly error?: string
  readonly resent?: boolean
}
