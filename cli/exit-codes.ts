import { ConfigError, DataDirectoryBusyError, UsageError } from '../model/errors.ts'

/** As in sysexits.h where it has a word for it. */
export const EXIT = { done: 0, failed: 1, usage: 64, busy: 75, config: 78 } as const

/** What the program ends with when a command threw. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT.usage
  if (error instanceof DataDirectoryBusyError) return EXIT.busy
  if (error instanceof ConfigError) return EXIT.config
  return EXIT.failed
}
