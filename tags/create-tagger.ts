import { compileTaxonomy } from './compile-taxonomy.ts'
import { detectLanguage } from './detect-language.ts'
import { findNames } from './find-names.ts'
import { createIdentifierReader } from './read-identifiers.ts'
import { createReader } from './reading.ts'
import { isRelevant, measureDigital } from './relevance.ts'
import { scoreLabel } from './score-labels.ts'
import { tagDomains, tagThemes } from './tag-labels.ts'
import { tagRegulations } from './tag-regulations.ts'
import type { TagItem } from './tagger.ts'
import type { Taxonomy } from './taxonomy.ts'

/**
 * Compiles a taxonomy into a tagger. The tagger is pure: the same item gives the same tags, each
 * with the rule that gave it and the passages the rule saw.
 */
export function createTagger(taxonomy: Taxonomy): TagItem {
  const compiled = compileTaxonomy(taxonomy)
  const readIdentifiers = createIdentifierReader(taxonomy.regulations)
  const read = createReader(compiled)
  return (input) => {
    const { identifiers, hits } = readIdentifiers(input)
    const reading = read(input)
    const digital = measureDigital(compiled, reading)
    const names = findNames(compiled, reading, detectLanguage(input))
    const regulations = tagRegulations(compiled, reading, names, hits, digital.points > 0)
    const headNames = names.filter(({ zone }) => zone !== 'deep')
    const scores = compiled.domains.map((cues) => scoreLabel(cues, reading, headNames))
    if (!isRelevant(compiled, reading, regulations, digital, scores)) {
      return { domains: [], regulations: [], themes: [], identifiers, relevant: false }
    }
    return {
      domains: tagDomains(compiled, reading, regulations, scores, digital.strong),
      regulations,
      themes: tagThemes(compiled, reading, regulations, headNames),
      identifiers,
      relevant: true,
    }
  }
}
