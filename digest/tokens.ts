import { createHash, createHmac } from 'node:crypto'
import type { TokenPurpose } from '../store/subscription-store.ts'

const TOKEN = /^[\w-]{43}$/

/** 32 bytes that only we can make, the same each time: the secret of a long-lived link. */
export function deriveToken(
  secretKey: Uint8Array,
  purpose: TokenPurpose,
  subscriptionId: string,
): string {
  const mac = createHmac('sha256', secretKey).update(`token ${purpose} ${subscriptionId}`)
  return mac.digest('base64url')
}

/** What is kept of a token (SEC-36); looking it up by hash takes as long for a near miss. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether it could be one of ours at all: 32 bytes as base64url. */
export function isToken(text: string): boolean {
  return TOKEN.test(text)
}
