import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { UsageError } from '../../model/errors.ts'

export interface DataDirectory {
  readonly path: string
  /** Whether it stays when the demo ends. */
  readonly isKept: boolean
  dispose(): Promise<void>
}

/**
 * An empty directory for the data of one demo: a temporary one, or the one asked for.
 * @throws UsageError when that holds anything: invented items must not come among real ones
 */
export async function openDataDirectory(wanted: string | undefined): Promise<DataDirectory> {
  if (wanted === undefined) {
    const path = await mkdtemp(join(tmpdir(), 'einder-demo-'))
    return { path, isKept: false, dispose: () => rm(path, { recursive: true, force: true }) }
  }
  const path = resolve(wanted)
  await mkdir(path, { recursive: true })
  if ((await readdir(path)).length > 0) throw new UsageError(`--data: ${path} is niet leeg`)
  return { path, isKept: true, dispose: () => Promise.resolve() }
}
