import type { TagKind } from '../model/tag.ts'
import type {
  ConceptsFile,
  DomainDefinition,
  FamilyFile,
  ModelFile,
  PassingFile,
  RegulationDefinition,
  ThemeDefinition,
} from './taxonomy-schema.ts'

/** A regulation or framework, with the family (and so the file) it belongs to. */
export type Regulation = RegulationDefinition & { readonly family: string }

/** Everything we know of domains, regulations and themes, and of the words they are known by. */
export interface Taxonomy {
  /** Changes whenever any file of the taxonomy changes; stored with each tag. */
  readonly version: string
  readonly domains: readonly DomainDefinition[]
  readonly regulations: readonly Regulation[]
  readonly themes: readonly ThemeDefinition[]
  readonly families: readonly Pick<FamilyFile, 'family' | 'title'>[]
  readonly concepts: ConceptsFile['concepts']
  readonly passing: PassingFile['passing']
  /** What words weigh for domains, themes and relevance, learnt from labelled items. */
  readonly weights: ModelFile['weights']
}

/** The short Dutch name of a label, for chips; the id itself when the taxonomy does not know it. */
export function labelOf(taxonomy: Taxonomy, kind: TagKind, id: string): string {
  return labelsOfKind(taxonomy, kind).find((label) => label.id === id)?.label ?? id
}

function labelsOfKind(
  taxonomy: Taxonomy,
  kind: TagKind,
): readonly { readonly id: string; readonly label: string }[] {
  if (kind === 'domain') return taxonomy.domains
  return kind === 'theme' ? taxonomy.themes : taxonomy.regulations
}
