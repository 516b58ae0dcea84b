import type { Analyser } from '../analysis/analyser.ts'
import { fold } from '../analysis/fold.ts'
import { wordsOf } from '../analysis/words.ts'
import { facetValueMatches } from '../query/facet-value.ts'
import type { IndexSuggestion } from '../search-index.ts'
import type { EmbeddedFile } from './embedded-file.ts'

const SHORTEST_PREFIX = 2
const MOST_REGULATIONS = 3
const MOST_PUBLISHERS = 3
const MOST_TITLES = 5
/** The last word may become any of these. */
const MOST_COMPLETIONS = 12

/** What somebody who begins to type may mean: regulations by any name, publishers, newest titles. */
export function suggestFromFile(
  file: EmbeddedFile,
  prefix: string,
  analyser: Analyser,
): IndexSuggestion[] {
  if (fold(prefix).trim().length < SHORTEST_PREFIX) return []
  return [
    ...regulations(analyser, prefix),
    ...publishers(file, prefix),
    ...titles(file, prefix, analyser).map((itemId): IndexSuggestion => ({ kind: 'title', itemId })),
  ]
}

/** Under the name that begins as typed, as that is what the visitor knows it by. */
function regulations({ aliases }: Analyser, prefix: string): IndexSuggestion[] {
  const found = aliases
    .filter(({ facet }) => !facet)
    .flatMap(({ concept, names, caseSensitive }): IndexSuggestion[] => {
      const text = [...caseSensitive, ...names].find((name) => facetValueMatches(name, prefix))
      return text === undefined ? [] : [{ kind: 'regulation', id: concept, text }]
    })
  return found.slice(0, MOST_REGULATIONS)
}

function publishers({ columns }: EmbeddedFile, prefix: string): IndexSuggestion[] {
  const facet = columns.facets.find(({ name }) => name === 'publisher')
  return (facet?.sets ?? [])
    .flat()
    .filter((publisher) => facetValueMatches(publisher, prefix))
    .slice(0, MOST_PUBLISHERS)
    .map((text) => ({ kind: 'publisher', text }))
}

/** Titles with all words, the last one as far as it was typed. */
function titles(
  { columns, vocabulary, lookups }: EmbeddedFile,
  prefix: string,
  analyser: Analyser,
): string[] {
  const forms = wordsOf(prefix).map(({ form }) => form)
  const last = forms.pop()
  if (last === undefined) return []
  const completions = [last, ...vocabulary.completions(last, MOST_COMPLETIONS)]
  const expression = [
    ...forms.filter((form) => !analyser.meaningOf(form).isStopWord).map(inTitle),
    `(${[...new Set(completions)].map(inTitle).join(' OR ')})`,
  ].join(' AND ')
  const docids = lookups.find({ table: 'heads', expression })
  const seconds = columns.seconds.values()
  return [...docids]
    .sort((a, b) => (seconds[b] ?? 0) - (seconds[a] ?? 0))
    .flatMap((docid) => columns.itemIds[docid] ?? [])
    .slice(0, MOST_TITLES)
}

function inTitle(form: string): string {
  return `title : "${form.replaceAll('"', '""')}"`
}
