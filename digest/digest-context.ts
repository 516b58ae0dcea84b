import type { SourceStatus } from '../model/source-status.ts'
import type { Store } from '../store/store.ts'
import type { LabelOf } from './dutch-words.ts'
import type { Mailer } from './mailer.ts'

/** What making and sending digests needs of the world and of the other rooms. */
export interface DigestContext {
  readonly store: Store
  readonly mailer: Mailer
  /** From which secret links and message ids are made; kept outside the store (SEC-36). */
  readonly secretKey: Uint8Array
  readonly timeZone: string
  /** Where people reach us, without a slash at the end. */
  readonly publicUrl: string
  /** `Einder <einder@gemeente.nl>`: the sender, whose domain is that of our message ids. */
  readonly mailFrom: string
  readonly municipality: string
  readonly labelOf: LabelOf
  sourceStatuses(): Promise<readonly SourceStatus[]>
}
