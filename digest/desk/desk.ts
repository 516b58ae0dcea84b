import type { KnownIds } from '../check-request.ts'
import type { DigestContext } from '../digest-context.ts'
import type { InTurn } from '../in-turn.ts'

/** What the desk needs of the world. */
export interface DeskContext
  extends Pick<DigestContext, 'store' | 'mailer' | 'publicUrl' | 'mailFrom' | 'municipality'> {
  /** When given, other ids are refused. */
  readonly knownIds?: KnownIds
  now(): Date
  randomBytes(count: number): Uint8Array
  /** Told of a mail that was not accepted, after its visitor had an answer already. */
  onUndelivered?(detail: string): void
}

/** The desk at work: who asks for a mail comes one at a time, so that nobody slips past a limit. */
export interface Desk extends DeskContext {
  readonly inTurn: InTurn
}

/** The instant so many milliseconds from now. */
export function instantFromNow(desk: Desk, offsetMs = 0): string {
  return new Date(desk.now().getTime() + offsetMs).toISOString()
}

/** So many random bytes, written as text. */
export function randomText(desk: Desk, bytes: number, form: 'hex' | 'base64url'): string {
  return Buffer.from(desk.randomBytes(bytes)).toString(form)
}
