import { createTagger } from '../tags/create-tagger.ts'
import { loadTaxonomy } from '../tags/load-taxonomy.ts'
import type { TagItem } from '../tags/tagger.ts'
import type { Taxonomy } from '../tags/taxonomy.ts'

/** The tagger with the built-in rules, or with those of a directory, and what it was made from. */
export function openTagger(directory?: string): { taxonomy: Taxonomy; tagItem: TagItem } {
  const taxonomy = loadTaxonomy(directory)
  return { taxonomy, tagItem: createTagger(taxonomy) }
}
