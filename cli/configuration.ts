import { ConfigError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import { allSources } from '../sources/all-sources.ts'
import { type Config, readConfig } from './config.ts'
import { ownSourcesFile } from './own-sources.ts'
import { readSources } from './read-sources.ts'

export interface Configuration {
  readonly config: Config
  readonly sources: readonly Source[]
}

/**
 * Settings and sources, checked before anything starts.
 * @throws ConfigError with the mistakes of both at once
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): Configuration {
  const problems: string[] = []
  const config = collecting(problems, () => readConfig(environment))
  const sources = collecting(problems, () =>
    joinedSources(config, environment.EINDER_SOURCES || undefined),
  )
  if (!config || !sources) throw new ConfigError(problems)
  return { config, sources }
}

/** Built-in ones or those of the file, and those that were added here. */
function joinedSources(config: Config | undefined, file: string | undefined): Source[] {
  const builtIn = allSources(config?.municipality ?? 'Zoetermeer')
  const given = readSources(builtIn, file, { only: config?.sourcesOnly ?? false })
  const own = config && ownSourcesFile(config.dataDirectory)
  return readSources(given, own, { only: false })
}

function collecting<T>(problems: string[], read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}
