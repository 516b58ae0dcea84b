import { messageOf } from '../../model/errors.ts'
import type { SendOutcome, SendResult } from '../mailer.ts'

/** How far a conversation came: `handed-over` once the server may have the whole message. */
export type SendStage = 'connect' | 'login' | 'envelope' | 'handed-over'

/** Replies that speak of us and not of the message: log in first, encryption needed, and the like. */
const NOT_ALLOWED_TO_SEND: ReadonlySet<number> = new Set([530, 534, 535, 538])

const TLS_TROUBLE = /CERT|SSL|TLS|SIGNATURE|EPROTO\b/

/** What is known of a message when its sending broke off with this error (REL-54). */
export function outcomeOfError(error: unknown, stage: SendStage): SendResult {
  return { outcome: outcomeOf(error, stage), detail: messageOf(error) }
}

function outcomeOf(error: unknown, stage: SendStage): SendOutcome {
  const { responseCode = 0, codes } = factsOf(error)
  if (stage === 'connect') return TLS_TROUBLE.test(codes) ? 'stopped' : 'deferred'
  if (stage === 'login') return isLost(codes) || isTemporary(responseCode) ? 'deferred' : 'stopped'
  if (NOT_ALLOWED_TO_SEND.has(responseCode)) return 'stopped'
  if (isTemporary(responseCode)) return 'deferred'
  if (responseCode >= 500) return 'failed'
  return stage === 'handed-over' ? 'uncertain' : 'deferred'
}

function factsOf(error: unknown) {
  const { code, originalCode, responseCode } = error as {
    code?: string
    originalCode?: string
    responseCode?: number
  }
  return { responseCode, codes: `${code ?? ''} ${originalCode ?? ''}` }
}

function isTemporary(responseCode: number): boolean {
  return responseCode >= 400 && responseCode < 500
}

function isLost(codes: string): boolean {
  return /ECONNECTION|ESOCKET|ETIMEDOUT/.test(codes)
}
