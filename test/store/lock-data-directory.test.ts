import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DataDirectoryBusyError } from '../../model/errors.ts'
import { lockDataDirectory } from '../../store/lock-data-directory.ts'
import { killHard, lines, startProgram } from './child-process.ts'
import { temporaryDirectory } from './temporary-directory.ts'

it('refuses a second process by name, and lets it in at once when the first is killed', async () => {
  const directory = temporaryDirectory()
  const first = startProgram('hold-lock.ts', directory)
  expect(await lines(first, 1)).toEqual(['locked'])

  expect(() => lockDataDirectory(directory)).toThrow(DataDirectoryBusyError)
  const second = startProgram('hold-lock.ts', directory)
  expect(await lines(second, 1)).toEqual(['DataDirectoryBusyError'])

  await killHard(first)
  lockDataDirectory(directory).release()
})

it('holds against the same process too, until released', () => {
  const directory = temporaryDirectory()
  const lock = lockDataDirectory(directory)
  expect(() => lockDataDirectory(directory)).toThrow(DataDirectoryBusyError)

  lock.release()
  lock.release()

  const again = lockDataDirectory(directory)
  expect(() => lockDataDirectory(directory)).toThrow(DataDirectoryBusyError)
  again.release()
})

it('makes the directory, for us alone', () => {
  const directory = join(temporaryDirectory(), 'data', 'deep')
  lockDataDirectory(directory).release()

  expect(statSync(directory).mode & 0o777).toBe(0o700)
  expect(statSync(join(directory, 'lock.db')).mode & 0o777).toBe(0o600)
})

it('does not call it busy when it cannot be had at all', () => {
  expect(() => lockDataDirectory('/dev/null/data')).toThrow(/ENOTDIR/)
})
