import { UsageError } from '../../model/errors.ts'
import type { Call } from '../command-line.ts'

/** An invented week, with the same program. */
export function demo(_call: Call, _options: object): Promise<number> {
  throw new UsageError('demo')
}
