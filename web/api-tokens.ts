import type { Context, MiddlewareHandler } from 'hono'
import { hashToken, isToken } from '../digest/tokens.ts'
import type { ApiToken, Scope } from '../model/api-token.ts'
import type { ApiTokenStore } from '../store/api-token-store.ts'
import { problem } from './problem.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The token that a request came with, if it still works. */
    apiToken?: ApiToken
  }
}

/**
 * Recognises tokens of the API (SEC-50). Refuses nothing yet: whoever tries tokens that do not work
 * is counted first, by address.
 */
export function recogniseToken(store: ApiTokenStore, now: () => Date): MiddlewareHandler {
  return async (c, next) => {
    const [, secret = ''] = /^Bearer +([\w-]+)$/i.exec(c.req.header('authorization') ?? '') ?? []
    const token = isToken(secret) ? await store.apiTokenByHash(hashToken(secret)) : undefined
    if (token && !token.revokedAt && token.expiresAt > now().toISOString()) c.set('apiToken', token)
    await next()
  }
}

/** Refuses a request with a token that is unknown, revoked or over: its sender thinks it works. */
export const refuseBadToken: MiddlewareHandler = (c, next) => {
  if (c.req.header('authorization') === undefined || c.get('apiToken')) return next()
  c.header('www-authenticate', 'Bearer realm="Einder", error="invalid_token"')
  return Promise.resolve(problem(c, 401, 'Dit token kennen we niet, of het is verlopen.'))
}

/** Whether a request may do this: without a token what anybody may, with one what its scopes say. */
export function mayDo(c: Context, scope: Scope): boolean {
  return c.get('apiToken')?.scopes.includes(scope) ?? true
}
