import { readFileSync } from 'node:fs'
import { load as parseYaml } from 'js-yaml'
import * as z from 'zod'
import { ConfigError, messageOf } from '../model/errors.ts'
import { Source } from '../model/source.ts'

/**
 * The sources of a YAML or JSON file joined to the built-in ones: the same id overrides.
 * @throws ConfigError with every mistake of the file: file, place and reason
 */
export function readSources(
  builtIn: readonly Source[],
  file: string | undefined,
  { only }: { only: boolean },
): Source[] {
  if (!file && only) throw new ConfigError(['EINDER_SOURCES_ONLY: needs a file in EINDER_SOURCES'])
  if (!file) return [...builtIn]
  const extra = sourcesOfFile(file)
  const overridden = new Set(extra.map(({ id }) => id))
  return only ? extra : [...builtIn.filter(({ id }) => !overridden.has(id)), ...extra]
}

function sourcesOfFile(file: string): Source[] {
  const list = z.array(z.unknown()).safeParse(contentOf(file))
  if (!list.success) throw new ConfigError([`${file}: must be a list of sources`])
  const results = list.data.map((entry) => ({ entry, parsed: Source.safeParse(entry) }))
  const sources = results.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []))
  const problems = [
    ...results.flatMap(({ entry, parsed }, index) =>
      (parsed.error?.issues ?? []).map((issue) => `${file}: ${placeOf(entry, index, issue)}`),
    ),
    ...doubleIds(sources).map((id) => `${file}: the id ${id} is used twice`),
  ]
  if (problems.length > 0) throw new ConfigError(problems)
  return sources
}

/** YAML reads JSON too. */
function contentOf(file: string): unknown {
  try {
    return parseYaml(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new ConfigError([`${file}: ${messageOf(cause)}`], { cause })
  }
}

function placeOf(entry: unknown, index: number, { path, message }: z.core.$ZodIssue): string {
  const named = z.object({ id: z.string() }).safeParse(entry)
  const place = [`[${index}]`, ...path.map((part) => `.${String(part)}`)].join('')
  return `${place}${named.success ? ` (${named.data.id})` : ''}: ${message}`
}

function doubleIds(sources: readonly Source[]): string[] {
  const seen = new Set<string>()
  const double = new Set<string>()
  for (const { id } of sources) {
    if (seen.has(id)) double.add(id)
    seen.add(id)
  }
  return [...double]
}
