import { join } from 'node:path'
import type { DigestContext } from '../digest/digest-context.ts'
import { openMailer } from '../digest/open-mailer.ts'
import type { SourceStatus } from '../model/source-status.ts'
import type { TagKind } from '../model/tag.ts'
import type { Store } from '../store/store.ts'
import type { Config } from './config.ts'
import { readSecretKey } from './secret-key.ts'

/** What composing and sending digests needs of the program. */
export function digestContextOf(
  config: Config,
  store: Store,
  labelOf: (kind: TagKind, id: string) => string,
  sourceStatuses: () => Promise<readonly SourceStatus[]>,
): DigestContext {
  const { dataDirectory, smtpUrl, mailFrom, publicUrl, timeZone, municipality } = config
  return {
    store,
    mailer: openMailer({
      smtpUrl,
      from: mailFrom,
      outboxDirectory: join(dataDirectory, 'outbox'),
    }),
    secretKey: readSecretKey(dataDirectory),
    mailFrom,
    publicUrl,
    timeZone,
    municipality,
    labelOf,
    sourceStatuses,
  }
}
