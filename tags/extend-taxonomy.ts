import * as z from 'zod'
import { checkReferences } from './check-references.ts'
import type { Regulation, Taxonomy } from './taxonomy.ts'
import { Id, Phrases, RegulationDefinition } from './taxonomy-schema.ts'

/** What a short rules file need not say of a regulation. */
const UNSAID = { kind: 'other', level: 'national', status: 'unknown', names: {} } as const
const NO_LABELS = { always: [], withCue: [] }

const Extension = z.strictObject({
  schemaVersion: z.int().optional(),
  /** New regulations, or ones that change: what is given replaces what was. */
  regulations: z.array(z.looseObject({ id: Id })).default([]),
  /** By regulation: names it is also known by. */
  aliases: z.record(Id, Phrases).default({}),
})

/** The taxonomy with the regulations and aliases of a rules file, or what is wrong with that file. */
export function extendTaxonomy(
  taxonomy: Taxonomy,
  content: unknown,
  version: string,
): Taxonomy | readonly string[] {
  const read = Extension.safeParse(content)
  if (!read.success) return problemsOf(read.error)
  const problems: string[] = []
  const changed = changeRegulations(taxonomy.regulations, read.data.regulations, problems)
  const regulations = addAliases(changed, read.data.aliases, problems)
  const whole = { ...taxonomy, version, regulations }
  problems.push(...checkReferences(whole))
  return problems.length > 0 ? problems : whole
}

function changeRegulations(
  known: readonly Regulation[],
  given: z.infer<typeof Extension>['regulations'],
  problems: string[],
): Regulation[] {
  const regulations = new Map(known.map((regulation) => [regulation.id, regulation]))
  for (const [index, change] of given.entries()) {
    const { family = 'own-rules', ...before } = regulations.get(change.id) ?? newRegulation(change)
    const after = RegulationDefinition.safeParse({ ...before, ...change })
    if (after.success) regulations.set(change.id, { ...after.data, family })
    else problems.push(...problemsOf(after.error, `regulations.${index} (${change.id})`))
  }
  return [...regulations.values()]
}

function newRegulation({ id }: { readonly id: string }) {
  return { ...UNSAID, label: id, domains: NO_LABELS, themes: NO_LABELS, family: undefined }
}

function addAliases(
  regulations: readonly Regulation[],
  aliases: Readonly<Record<string, readonly string[]>>,
  problems: string[],
): Regulation[] {
  for (const id of Object.keys(aliases)) {
    if (!regulations.some((regulation) => regulation.id === id)) {
      problems.push(`aliases.${id}: no regulation has this id`)
    }
  }
  return regulations.map((regulation) => withNames(regulation, aliases[regulation.id] ?? []))
}

function withNames(regulation: Regulation, names: readonly string[]): Regulation {
  const { nl } = regulation.names
  return { ...regulation, names: { ...regulation.names, nl: [...nl, ...names] } }
}

function problemsOf({ issues }: z.ZodError, at = ''): string[] {
  return issues.map(({ path, message }) => {
    const place = [at, ...path.map(String)].filter((part) => part !== '').join('.')
    return `${place || 'the whole file'}: ${message}`
  })
}
