/** What somebody who holds a token may do through the API. */
export const SCOPES = ['read', 'subscriptions:write', 'sources:write'] as const
export type Scope = (typeof SCOPES)[number]

/** A token for the API as it is kept: never the secret itself. */
export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly revokedAt?: string
}
