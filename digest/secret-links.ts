import type { TokenPurpose } from '../store/subscription-store.ts'
import { deriveToken } from './tokens.ts'

const PATHS: Readonly<Record<TokenPurpose, string>> = {
  confirm: 'bevestigen',
  manage: 'beheer',
  unsubscribe: 'afmelden',
}

const PLACEHOLDER = /\{\{unsubscribe:([\w-]+)\}\}/g

/** The page behind a secret link. */
export function linkWithToken(publicUrl: string, purpose: TokenPurpose, token: string): string {
  return `${publicUrl}/${PATHS[purpose]}/${token}`
}

/**
 * A link as it may be stored: with the name of its secret instead of the secret (SEC-36). Text from
 * outside never holds `{{` (see plainLine and safeAddress), so nobody can forge one.
 */
export function unsubscribeLink(publicUrl: string, subscriptionId: string): string {
  return linkWithToken(publicUrl, 'unsubscribe', `{{unsubscribe:${subscriptionId}}}`)
}

/** Puts the secrets in, just before a message is sent. */
export function fillSecretLinks(text: string, secretKey: Uint8Array): string {
  return text.replace(PLACEHOLDER, (_, id: string) => deriveToken(secretKey, 'unsubscribe', id))
}
