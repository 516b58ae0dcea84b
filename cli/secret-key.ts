import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../model/errors.ts'

const BYTES = 32

/**
 * The key from which secret links and message ids are made. It lies beside the store and not in it,
 * so that a dump of the store opens no link (SEC-36). Made at first use, readable by us alone.
 */
export function readSecretKey(dataDirectory: string): Uint8Array {
  const path = join(dataDirectory, 'secret.key')
  const key = keyAt(path) ?? makeKey(path)
  if (key.byteLength !== BYTES) throw new ConfigError([`${path}: must hold ${BYTES} bytes as hex`])
  return key
}

function keyAt(path: string): Uint8Array | undefined {
  try {
    return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Written whole before it gets its name: a process that dies half-way leaves no half key. */
function makeKey(path: string): Uint8Array {
  const key = randomBytes(BYTES)
  const draft = `${path}.${process.pid}`
  const file = openSync(draft, 'wx', 0o600)
  writeSync(file, `${key.toString('hex')}\n`)
  fsyncSync(file)
  closeSync(file)
  try {
    linkSync(draft, path)
    return key
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  } finally {
    rmSync(draft)
  }
}
