import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dump, load } from 'js-yaml'
import { ConfigError, messageOf } from '../model/errors.ts'
import type { SourceDefinition } from '../model/source.ts'

const FILE = 'sources.yaml'
const HEAD = `# Sources that were added here (einder sources add). The same fields as any other definition;
# they are read at every start and may be edited by hand.
`

/** Where the sources that were added to this data directory are kept; undefined while there are none. */
export function ownSourcesFile(dataDirectory: string): string | undefined {
  const file = join(dataDirectory, FILE)
  return existsSync(file) ? file : undefined
}

/** Adds definitions; the same id replaces. Written beside and moved in place: never half a file. */
export function addOwnSources(
  dataDirectory: string,
  definitions: readonly SourceDefinition[],
): void {
  const ids = new Set(definitions.map(({ id }) => id))
  const others = ownDefinitions(dataDirectory).filter(({ id }) => !ids.has(String(id)))
  save(dataDirectory, [...others, ...definitions])
}

/** Takes out a source that was added here. False when there is none with that id. */
export function removeOwnSource(dataDirectory: string, id: string): boolean {
  const definitions = ownDefinitions(dataDirectory)
  const others = definitions.filter((one) => one.id !== id)
  if (others.length === definitions.length) return false
  save(dataDirectory, others)
  return true
}

function ownDefinitions(dataDirectory: string): readonly Readonly<Record<string, unknown>>[] {
  const file = ownSourcesFile(dataDirectory)
  if (file === undefined) return []
  try {
    return (load(readFileSync(file, 'utf8')) ?? []) as Readonly<Record<string, unknown>>[]
  } catch (cause) {
    throw new ConfigError([`${file}: ${messageOf(cause)}`], { cause })
  }
}

function save(dataDirectory: string, definitions: readonly object[]): void {
  const file = join(dataDirectory, FILE)
  mkdirSync(dataDirectory, { recursive: true })
  writeFileSync(`${file}.part`, HEAD + dump(definitions))
  renameSync(`${file}.part`, file)
}
