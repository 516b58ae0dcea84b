import { createTagger } from '../tags/create-tagger.ts'
import { loadTaxonomy } from '../tags/load-taxonomy.ts'
import type { TagItem } from '../tags/tagger.ts'
import type { Taxonomy } from '../tags/taxonomy.ts'

/** The tagger with the built-in rules, or with those of a file or directory, and what it was made from. */
export function openTagger(place?: string): { taxonomy: Taxonomy; tagItem: TagItem } {
  const taxonomy = loadTaxonomy(place)
  return { taxonomy, tagItem: createTagger(taxonomy) }
}
