import type { SearchAlias, SearchAliases } from '../search/search-aliases.ts'
import type { Regulation, Taxonomy } from '../tags/taxonomy.ts'

/** The names of regulations, for searching one by any of its names, and those of other labels. */
export function searchAliasesOf({ regulations, domains, themes }: Taxonomy): SearchAliases {
  return [
    ...regulations.map(aliasOf),
    ...domains.map((domain) => ({ ...labelNames(domain), facet: 'domain' as const })),
    ...themes.map((theme) => ({ ...labelNames(theme), facet: 'theme' as const })),
  ]
}

function labelNames({ id, label, names }: Taxonomy['domains' | 'themes'][number]): SearchAlias {
  return { concept: id, names: [label, ...Object.values(names)], caseSensitive: [] }
}

function aliasOf(regulation: Regulation): SearchAlias {
  const { nl, en, de, fr } = regulation.names
  return {
    concept: regulation.id,
    names: [
      ...[nl, en, de, fr].flat().filter((name) => !isExact(name)),
      ...(regulation.identifiers.number ?? []).map(bareNumber),
    ].map(withoutMarks),
    caseSensitive: [
      ...[nl, en, de, fr].flat().filter(isExact),
      ...regulation.abbreviations.filter((name) => speaksAlone(regulation, name)),
    ].map(withoutMarks),
    asked: regulation.abbreviations
      .filter((name) => !speaksAlone(regulation, name))
      .map(withoutMarks),
  }
}

const isExact = (name: string) => name.startsWith('=')

/** The marks of `tags/matching/phrase.ts`. */
const withoutMarks = (name: string) => name.replace(/^=?\*?|\*$/g, '')

/** `(EU) 2024/1689` is also written without its prefix. */
const bareNumber = (number: string) => number.replace(/^\([A-Z]+\)\s*/, '')

/** `AI` is a name of the AI Act only where the text around it says so: too little for a query. */
function speaksAlone({ ambiguous }: Regulation, name: string): boolean {
  const entry = ambiguous.find(({ alias }) => alias === withoutMarks(name))
  return entry?.counts !== 'with-cue'
}
