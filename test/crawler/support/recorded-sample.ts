import type { ItemDraft } from '../../../model/item.ts'
import type { Source } from '../../../model/source.ts'

/** A recorded document, a source that fits it, and what it should give. */
export interface RecordedSample {
  /** Below the folder of samples. */
  readonly file: string
  readonly source: Source
  readonly count: number
  readonly first: Partial<ItemDraft>
}
