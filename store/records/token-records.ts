import { instantOf, millisecondsOf } from '../database/instants.ts'
import type { Database } from '../database/open-database.ts'
import type { SubscriptionStore } from '../subscription-store.ts'

type TokenRecords = Pick<
  SubscriptionStore,
  'saveToken' | 'findToken' | 'removeToken' | 'countTokens'
>

/** Secret links, of which only a hash is kept (SEC-36). */
export function tokenRecords({ query }: Database): TokenRecords {
  return {
    async saveToken({ hash, purpose, subscriptionId, createdAt, expiresAt }) {
      await query
        .insertInto('tokens')
        .values({
          hash,
          purpose,
          subscription_id: subscriptionId,
          created_at: millisecondsOf(createdAt),
          expires_at: expiresAt === undefined ? null : millisecondsOf(expiresAt),
        })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute()
    },
    async findToken(hash, purpose, now) {
      const row = await query
        .selectFrom('tokens')
        .selectAll()
        .where('hash', '=', hash)
        .where('purpose', '=', purpose)
        .where(({ eb, or }) =>
          or([eb('expires_at', 'is', null), eb('expires_at', '>', millisecondsOf(now))]),
        )
        .executeTakeFirst()
      if (!row) return undefined
      return {
        hash,
        purpose,
        subscriptionId: row.subscription_id,
        ...(row.expires_at !== null && { expiresAt: instantOf(row.expires_at) }),
      }
    },
    async removeToken(hash) {
      await query.deleteFrom('tokens').where('hash', '=', hash).execute()
    },
    async countTokens(email, since) {
      const row = await query
        .selectFrom('tokens')
        .innerJoin('subscriptions', 'subscriptions.id', 'tokens.subscription_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('subscriptions.email', '=', email)
        .where('tokens.purpose', 'in', ['confirm', 'manage'])
        .where('tokens.created_at', '>=', millisecondsOf(since))
        .executeTakeFirstOrThrow()
      return row.count
    },
  }
}
