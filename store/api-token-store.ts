import type { ApiToken } from '../model/api-token.ts'

/** Tokens for the API, kept by the hash of their secret (SEC-50). */
export interface ApiTokenStore {
  addApiToken(token: ApiToken, hash: string): Promise<void>
  /** The token with this hash, also when it was revoked or is over. */
  apiTokenByHash(hash: string): Promise<ApiToken | undefined>
  /** Oldest first. */
  apiTokens(): Promise<ApiToken[]>
  /** False when there is no such token, or none that still works. */
  revokeApiToken(id: string, at: string): Promise<boolean>
}
