import type { Tag } from '../model/tag.ts'
import { type CompiledTaxonomy, compileTaxonomy } from './compile-taxonomy.ts'
import { detectLanguage } from './detect-language.ts'
import { findNames } from './find-names.ts'
import { judgeLabels } from './model/judge-labels.ts'
import { createLabelModel, type Weighed } from './model/label-model.ts'
import { createFeatureReader, type Features, type Opinion } from './model/read-features.ts'
import { createIdentifierReader, type ReadIdentifiers } from './read-identifiers.ts'
import { createReader, type Reading } from './reading.ts'
import { isNoAnnouncement, isRelevant, measureDigital } from './relevance.ts'
import { scoreLabel } from './score-labels.ts'
import { MOST_DOMAINS, MOST_THEMES, tagDomains, tagThemes } from './tag-labels.ts'
import { tagRegulations } from './tag-regulations.ts'
import type { TagInput, TagItem, TagResult } from './tagger.ts'
import type { Taxonomy } from './taxonomy.ts'

/** How much must speak for a label, as tried on items to learn from; even chances are 0. */
export const THRESHOLDS = { relevant: 0.3, domains: 0.1, themes: 0 }

/**
 * Compiles a taxonomy into a tagger. The tagger is pure: the same item gives the same tags, each
 * with the rule that gave it and the passages the rule saw. Regulations come by rules alone; the
 * rules' opinion on domains, themes and relevance is weighed with the item's other words.
 */
export function createTagger(taxonomy: Taxonomy): TagItem {
  const form = createOpinionFormer(taxonomy)
  const model = createLabelModel(taxonomy.weights)
  return (input) => {
    const formed = form(input)
    const { identifiers } = formed
    const weighed = model.weigh(formed.featuresKnownTo(model.isKnown))
    if (!isWorthIt(formed, weighed)) {
      return { domains: [], regulations: [], themes: [], identifiers, relevant: false }
    }
    return { ...labelsOf(formed, weighed), identifiers, relevant: true }
  }
}

/** What the rules make of an item, and what else can be weighed. */
export interface FormedOpinion extends Opinion {
  readonly compiled: CompiledTaxonomy
  readonly reading: Reading
  readonly identifiers: ReadIdentifiers['identifiers']
  readonly domains: readonly Tag[]
  readonly themes: readonly Tag[]
  featuresKnownTo(isKnown: (key: string) => boolean): Features
}

/** The rules alone: what training shows to the model, and the model then weighs. */
export function createOpinionFormer(taxonomy: Taxonomy): (input: TagInput) => FormedOpinion {
  const compiled = compileTaxonomy(taxonomy)
  const readIdentifiers = createIdentifierReader(taxonomy.regulations)
  const read = createReader(compiled)
  const readFeatures = createFeatureReader(compiled)
  return (input) => {
    const { identifiers, hits } = readIdentifiers(input)
    const reading = read(input)
    const digital = measureDigital(compiled, reading)
    const names = findNames(compiled, reading, detectLanguage(input))
    const regulations = tagRegulations(compiled, reading, names, hits, digital.points > 0)
    const headNames = names.filter(({ zone }) => zone !== 'deep')
    const domainScores = compiled.domains.map((cues) => scoreLabel(cues, reading, headNames))
    const themeScores = compiled.themes.map((cues) => scoreLabel(cues, reading, headNames))
    const domains = tagDomains(compiled, reading, regulations, domainScores, digital.strong)
    const themes = tagThemes(compiled, reading, regulations, themeScores)
    const opinion: Opinion = {
      regulations,
      scores: [...domainScores, ...themeScores],
      tags: [...domains, ...themes],
      relevant: isRelevant(compiled, reading, regulations, digital, domainScores),
    }
    return {
      ...opinion,
      compiled,
      reading,
      identifiers,
      domains,
      themes,
      featuresKnownTo: (isKnown) => readFeatures(reading, opinion, isKnown),
    }
  }
}

function isWorthIt(formed: FormedOpinion, weighed: Weighed): boolean {
  if (isNoAnnouncement(formed.compiled, formed.reading, formed.regulations)) return false
  if (formed.relevant && formed.regulations.length > 0) return true
  return weighed.marginOf('relevant') > THRESHOLDS.relevant
}

function labelsOf(
  { compiled, reading, regulations, domains, themes }: FormedOpinion,
  weighed: Weighed,
): Pick<TagResult, 'domains' | 'regulations' | 'themes'> {
  const { version } = compiled
  const ground = () => [
    ...regulations.flatMap(({ evidence }) => evidence),
    ...reading.evidenceOf(weighed.reasonsOf('relevant').for),
  ]
  const judge = (
    labels: readonly { readonly id: string }[],
    proposed: readonly Tag[],
    kind: 'domains' | 'themes',
    [most, needsOne]: readonly [number, boolean],
  ) =>
    judgeLabels(weighed, reading, {
      labels: labels.map(({ id }) => id),
      proposed,
      settled: broughtAlways(compiled, regulations, kind),
      threshold: THRESHOLDS[kind],
      most,
      needsOne,
      ground,
      version,
    })
  return {
    domains: judge(compiled.domains, domains, 'domains', [MOST_DOMAINS, true]),
    regulations,
    themes: judge(compiled.themes, themes, 'themes', [MOST_THEMES, false]),
  }
}

function broughtAlways(
  { regulations }: CompiledTaxonomy,
  tags: readonly Tag[],
  kind: 'domains' | 'themes',
): ReadonlySet<string> {
  return new Set(
    tags.flatMap((tag) => {
      const named = regulations.find(({ id }) => id === tag.id)
      return named?.definition[kind].always ?? []
    }),
  )
}
