import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DataDirectoryBusyError } from '../model/errors.ts'

const SQLITE_BUSY = 5

/** Held by this process, so that no lock is lost to garbage collection while its owner sleeps. */
const held = new Set<DatabaseSync>()

/**
 * Makes this process the only one that writes in a directory, which is made when missing. The lock
 * is the operating system's, on an open file: it ends with the process, however that dies (REL-40).
 * @throws DataDirectoryBusyError at once when another process has it
 */
export function lockDataDirectory(directory: string): { release(): void } {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, 'lock.db')
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
  const lock = new DatabaseSync(path, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if (isBusy(cause)) {
      throw new DataDirectoryBusyError(`another process works in ${directory}`, { cause })
    }
    throw cause
  }
  held.add(lock)
  return {
    release() {
      if (held.delete(lock)) lock.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}
