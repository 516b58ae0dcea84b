import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { load as parse, YAMLException } from 'js-yaml'
import type * as z from 'zod'
import { ConfigError, messageOf } from '../model/errors.ts'
import { checkReferences } from './check-references.ts'
import { extendTaxonomy } from './extend-taxonomy.ts'
import type { Taxonomy } from './taxonomy.ts'
import {
  ConceptsFile,
  DomainsFile,
  FamilyFile,
  ModelFile,
  PassingFile,
  ThemesFile,
} from './taxonomy-schema.ts'

const OWN_DIRECTORY = join(import.meta.dirname, 'taxonomy')

/**
 * Reads and checks all files of the taxonomy: those of a directory, or our own with what one YAML
 * file adds or changes. Throws ConfigError with every mistake found, each with its file and path;
 * never a taxonomy that is half right.
 */
export function loadTaxonomy(place: string = OWN_DIRECTORY): Taxonomy {
  return isFile(place) ? loadExtended(place) : loadDirectory(place)
}

function isFile(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isFile() ?? false
}

function loadExtended(file: string): Taxonomy {
  const own = loadDirectory(OWN_DIRECTORY)
  const problems: string[] = []
  const content = readYaml(file, basename(file), problems)
  if (!content) throw new ConfigError(problems)
  const version = createHash('sha256').update(own.version).update(content.text).digest('hex')
  const extended = extendTaxonomy(own, content.value, version.slice(0, 12))
  if ('regulations' in extended) return extended
  throw new ConfigError(extended.map((problem) => `${basename(file)}: ${problem}`))
}

function loadDirectory(directory: string): Taxonomy {
  const problems: string[] = []
  const hash = createHash('sha256')
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readChecked(directory, name, schema, hash, problems)

  const concepts = read('concepts.yaml', ConceptsFile)
  const domains = read('domains.yaml', DomainsFile)
  const passing = read('passing.yaml', PassingFile)
  const themes = read('themes.yaml', ThemesFile)
  const model = read('model.json', ModelFile)
  const families = familyNames(directory, problems).map((name) => read(name, FamilyFile))

  const complete = families.filter((family) => family !== undefined)
  if (!concepts || !domains || !passing || !themes || !model || complete.length < families.length) {
    throw new ConfigError(problems)
  }
  const taxonomy: Taxonomy = {
    version: hash.digest('hex').slice(0, 12),
    ...concepts,
    ...domains,
    ...passing,
    ...themes,
    weights: model.weights,
    families: complete.map(({ family, title }) => ({ family, title })),
    regulations: complete.flatMap(({ family, regulations }) =>
      regulations.map((regulation) => ({ ...regulation, family })),
    ),
  }
  problems.push(...checkReferences(taxonomy))
  if (problems.length > 0) throw new ConfigError(problems)
  return taxonomy
}

function familyNames(directory: string, problems: string[]): string[] {
  try {
    return readdirSync(join(directory, 'regulations'))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `regulations/${name}`)
  } catch (error) {
    problems.push(`regulations: ${messageOf(error)}`)
    return []
  }
}

function readChecked<Schema extends z.ZodType>(
  directory: string,
  name: string,
  schema: Schema,
  hash: ReturnType<typeof createHash>,
  problems: string[],
): z.output<Schema> | undefined {
  const content = readYaml(join(directory, name), name, problems)
  if (!content) return undefined
  hash.update(name).update(content.text)
  const result = schema.safeParse(content.value)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    problems.push(`${name}: ${pathOf(issue.path)}: ${issue.message}`)
  }
  return undefined
}

function readYaml(path: string, name: string, problems: string[]) {
  try {
    const text = readFileSync(path, 'utf8')
    return { text, value: parseText(name, text) }
  } catch (error) {
    const message = error instanceof YAMLException ? error.message : messageOf(error)
    problems.push(`${name}: ${message}`)
    return undefined
  }
}

function parseText(name: string, text: string): unknown {
  return name.endsWith('.json') ? JSON.parse(text) : parse(text)
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.') || 'the whole file'
}
