import type { ItemFilter, Rhythm, Subscription } from '../model/subscription.ts'
import type { TokenPurpose } from '../store/subscription-store.ts'

export interface SubscriptionRequest {
  readonly email: string
  readonly name?: string
  readonly filter: ItemFilter
  readonly rhythm: Rhythm
}

/** An address or a choice that cannot be: a sentence (Dutch) for each field. */
export class InvalidSubscriptionError extends Error {
  override readonly name = 'InvalidSubscriptionError'
  readonly problems: readonly { readonly field: string; readonly message: string }[]

  constructor(problems: readonly { field: string; message: string }[]) {
    super(problems.map(({ field, message }) => `${field}: ${message}`).join('; '))
    this.problems = problems
  }
}

/** The life of a subscription: pending → confirmed → unsubscribed. Tokens are the secret links. */
export interface SubscriptionDesk {
  /**
   * From the web form: pending, and a mail with a confirm link. Says the same for known and unknown
   * addresses (SEC-37). @throws InvalidSubscriptionError
   */
  request(input: SubscriptionRequest): Promise<void>
  /** By an administrator; `confirmed` skips the mail. @throws InvalidSubscriptionError */
  add(input: SubscriptionRequest & { confirmed: boolean }): Promise<Subscription>
  /** Whose link this is. Changes nothing. */
  subscriptionOfToken(token: string, purpose: TokenPurpose): Promise<Subscription | undefined>
  confirm(token: string): Promise<Subscription | undefined>
  /** Takes a token for unsubscribing or managing; idempotent. */
  unsubscribe(token: string): Promise<Subscription | undefined>
  /** Takes a token for managing. @throws InvalidSubscriptionError */
  change(
    token: string,
    change: Partial<Omit<SubscriptionRequest, 'email'>>,
  ): Promise<Subscription | undefined>
  /** Mails a manage link to an address, if it has subscriptions; says the same either way. */
  requestManageLink(email: string): Promise<void>
}
