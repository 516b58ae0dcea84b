import { createTagger } from '../tags/create-tagger.ts'
import { loadTaxonomy } from '../tags/load-taxonomy.ts'
import type { TagItem } from '../tags/tagger.ts'

/** The tagger with the built-in rules, or with those of a directory. */
export function openTagger(directory?: string): TagItem {
  return createTagger(loadTaxonomy(directory))
}
