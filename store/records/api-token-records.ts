import * as z from 'zod'
import { type ApiToken, SCOPES } from '../../model/api-token.ts'
import type { ApiTokenStore } from '../api-token-store.ts'
import { instantOf, millisecondsOf } from '../database/instants.ts'
import { jsonText, readJson } from '../database/json-column.ts'
import type { Database } from '../database/open-database.ts'
import type { ApiTokenRow } from '../database/tables.ts'

const StoredScopes = z.array(z.enum(SCOPES))

/** Tokens for the API. */
export function apiTokenRecords({ query }: Database): ApiTokenStore {
  return {
    async addApiToken({ id, name, scopes, createdAt, expiresAt }, hash) {
      const row = {
        id,
        hash,
        name,
        scopes: jsonText(scopes),
        created_at: millisecondsOf(createdAt),
        expires_at: millisecondsOf(expiresAt),
        revoked_at: null,
      }
      await query.insertInto('api_tokens').values(row).execute()
    },
    async apiTokenByHash(hash) {
      const row = await query
        .selectFrom('api_tokens')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirst()
      return row && tokenOf(row)
    },
    async apiTokens() {
      const rows = await query
        .selectFrom('api_tokens')
        .selectAll()
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(tokenOf)
    },
    async revokeApiToken(id, at) {
      const { numUpdatedRows } = await query
        .updateTable('api_tokens')
        .set({ revoked_at: millisecondsOf(at) })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

function tokenOf(row: ApiTokenRow): ApiToken {
  return {
    id: row.id,
    name: row.name,
    scopes: readJson(StoredScopes, row.scopes, `api_tokens.scopes of ${row.id}`),
    createdAt: instantOf(row.created_at),
    expiresAt: instantOf(row.expires_at),
    ...(row.revoked_at !== null && { revokedAt: instantOf(row.revoked_at) }),
  }
}
