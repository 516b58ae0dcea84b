import type { Regulation, Taxonomy } from './taxonomy.ts'

/** What zod cannot see: ids that occur twice, and names that point to nothing. One line each. */
export function checkReferences(taxonomy: Taxonomy): string[] {
  const concepts = new Set(Object.keys(taxonomy.concepts))
  const labels = [...taxonomy.domains, ...taxonomy.themes, ...taxonomy.regulations]
  return [
    ...findDoubles(labels.map(({ id }) => id)),
    ...taxonomy.regulations.flatMap((regulation) => checkRegulation(regulation, taxonomy)),
    ...[...labels, { id: 'passing', meant: taxonomy.passing }].flatMap(({ id, meant }) =>
      meant.flatMap(({ rule, all, none }) =>
        [...all, ...none]
          .filter((part) => typeof part === 'string' && !concepts.has(part))
          .map((part) => `${id}: rule ${rule} uses the unknown concept "${part}"`),
      ),
    ),
  ]
}

function findDoubles(ids: readonly string[]): string[] {
  const doubles = ids.filter((id, index) => ids.indexOf(id) !== index)
  return doubles.map((id) => `the id "${id}" occurs twice`)
}

function checkRegulation(regulation: Regulation, taxonomy: Taxonomy): string[] {
  const knows = (list: readonly { readonly id: string }[], id: string) =>
    list.some((label) => label.id === id)
  const at = `regulations/${regulation.family}.yaml: ${regulation.id}`
  const names = [...Object.values(regulation.names).flat(), ...regulation.abbreviations]
  const unknown = (
    kind: string,
    ids: readonly string[],
    list: readonly { readonly id: string }[],
  ) => ids.filter((id) => !knows(list, id)).map((id) => `${at}: ${kind} "${id}" does not exist`)
  return [
    ...unknown('domain', Object.values(regulation.domains).flat(), taxonomy.domains),
    ...unknown('theme', Object.values(regulation.themes).flat(), taxonomy.themes),
    ...unknown(
      'related regulation',
      Object.values(regulation.relations).flat(),
      taxonomy.regulations,
    ),
    ...regulation.ambiguous
      .filter(({ alias }) => !names.some((name) => sameName(name, alias)))
      .map(({ alias }) => `${at}: ambiguous alias "${alias}" is not among the names`),
  ]
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
