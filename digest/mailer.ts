/** A message for one address, final but for its MIME form. The same mail gives the same bytes. */
export interface OutgoingMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** With its angle brackets. */
  readonly messageId: string
  /** ISO instant of the Date header. */
  readonly date: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What became of a mail. `sent`: accepted. `deferred`: not accepted now, try later. `failed`: never
 * will be. `uncertain`: handed over, but the answer was lost. `stopped`: no mail at all can be sent
 * (login, TLS, full disk); says nothing about this one.
 */
export type SendOutcome = 'sent' | 'deferred' | 'failed' | 'uncertain' | 'stopped'

export interface SendResult {
  readonly outcome: SendOutcome
  readonly detail: string
}

/** Hands over one mail at a time; every trouble is a result. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<SendResult>
}
