import { randomBytes, randomUUID } from 'node:crypto'
import { hashToken } from '../../digest/tokens.ts'
import { type ApiToken, SCOPES, type Scope } from '../../model/api-token.ts'
import { UsageError } from '../../model/errors.ts'
import { EXIT } from '../exit-codes.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'
import { instantOf } from './items.ts'

const DAY_MS = 86_400_000
const MAX_DAYS = 365
const DEFAULT_DAYS = 90
const SECRET_BYTES = 32

export interface TokenOptions {
  readonly scope?: readonly string[]
  readonly expires?: string
  readonly json?: boolean
}

/** Makes a token for the API. Its secret is shown once: what is kept cannot be turned back. */
export async function addToken(
  { store, now }: Program,
  name: string,
  options: TokenOptions,
  output: Output,
): Promise<number> {
  const createdAt = now()
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  const token: ApiToken = {
    id: randomUUID(),
    name: nameOf(name),
    scopes: scopesOf(options.scope),
    createdAt: createdAt.toISOString(),
    expiresAt: expiryOf(options.expires, createdAt),
  }
  await store.addApiToken(token, hashToken(secret))
  await report(output, options, { ...token, token: secret }, () => secret)
  output.note('Bewaar dit token nu: het is hierna niet meer te zien.')
  return EXIT.done
}

/** All tokens, without their secrets. */
export async function listTokens(
  { store, now }: Program,
  options: { readonly json?: boolean },
  output: Output,
): Promise<number> {
  for (const token of await store.apiTokens()) {
    const state = stateOf(token, now().toISOString())
    await report(output, options, { ...token, state }, () => textOf(token, state))
  }
  return EXIT.done
}

/** Ends a token at once. */
export async function revokeToken(
  { store, now }: Program,
  id: string,
  output: Output,
): Promise<number> {
  if (await store.revokeApiToken(id, now().toISOString())) return EXIT.done
  output.note(`Er is geen werkend token met id ${id}`)
  return EXIT.failed
}

function nameOf(name: string): string {
  if (/^[^\p{Cc}]{1,80}$/u.test(name)) return name
  throw new UsageError('naam: 1 tot en met 80 tekens op een regel')
}

function scopesOf(given: readonly string[] = ['read']): Scope[] {
  const unknown = given.filter((scope) => !SCOPES.some((known) => known === scope))
  if (unknown.length === 0) return SCOPES.filter((scope) => given.includes(scope))
  throw new UsageError(`--scope: ${unknown.join(', ')} bestaat niet; kies uit ${SCOPES.join(', ')}`)
}

/** A day or instant, or a number of days from now. */
function expiryOf(given: string | undefined, now: Date): string {
  const days = given === undefined ? DEFAULT_DAYS : Number(given)
  const expiresAt =
    given === undefined || /^\d+$/.test(given)
      ? new Date(now.getTime() + Math.min(days, 2 * MAX_DAYS) * DAY_MS).toISOString()
      : instantOf(given, '--expires')
  const latest = new Date(now.getTime() + MAX_DAYS * DAY_MS).toISOString()
  if (expiresAt > now.toISOString() && expiresAt <= latest) return expiresAt
  throw new UsageError(`--expires: na nu, en binnen ${MAX_DAYS} dagen`)
}

function stateOf({ revokedAt, expiresAt }: ApiToken, now: string): string {
  if (revokedAt) return 'revoked'
  return expiresAt > now ? 'valid' : 'expired'
}

const STATES: Readonly<Record<string, string>> = {
  valid: 'werkt',
  expired: 'verlopen',
  revoked: 'ingetrokken',
}

function textOf({ id, name, scopes, expiresAt }: ApiToken, state: string): string {
  return `${id}  ${STATES[state]}  tot ${expiresAt.slice(0, 10)}  ${scopes.join(' ')}  ${name}`
}
