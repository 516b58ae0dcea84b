import type { DigestContext } from '../digest/digest-context.ts'
import { tellOperator } from '../digest/tell-operator.ts'
import type { Source } from '../model/source.ts'
import type { Config } from './config.ts'

/**
 * Mails the operator what happened to sources. Without SMTP the mail goes to the outbox, whoever it
 * is for; with it, only to who was named.
 */
export async function tellOperatorOf(
  {
    config,
    digests,
    sources,
    complain,
  }: {
    readonly config: Config
    readonly digests: DigestContext
    readonly sources: readonly Source[]
    readonly complain: (message: string) => void
  },
  now: Date,
): Promise<void> {
  const { operatorEmail: operator, smtpUrl } = config
  if (operator === undefined && smtpUrl !== undefined) return
  const titles = new Map(sources.map(({ id, title }) => [id, title]))
  const sourceTitle = (id: string) => titles.get(id) ?? id
  const result = await tellOperator({ ...digests, operator, sourceTitle }, now)
  if (result && result.outcome !== 'sent') complain(`mail aan de beheerder: ${result.detail}`)
}
