import * as z from 'zod'
import { parsePhrase } from './matching/phrase.ts'

export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens')

/** A word or name to look for, with the marks explained at `parsePhrase`. */
const PhraseText = z.string().refine(isPhrase, 'holds no word to look for')

export const Phrases = z.array(PhraseText)
const PhrasesByLanguage = z.strictObject({
  nl: Phrases.default([]),
  en: Phrases.default([]),
  de: Phrases.default([]),
  fr: Phrases.default([]),
})
const Names = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })

/**
 * Meaning put together from parts that must all occur within one sentence or within title and
 * summary. A part is the name of a concept, or words of its own.
 */
const MeantRule = z.strictObject({
  rule: Id,
  all: z.array(z.union([Id, Phrases])).min(1),
  none: z.array(z.union([Id, Phrases])).default([]),
  within: z.enum(['sentence', 'item']).default('item'),
})
export type MeantRule = z.infer<typeof MeantRule>

/** An alias that also means something else: when it counts, and what speaks for and against. */
const AmbiguousAlias = z.strictObject({
  alias: z.string().min(1),
  counts: z.enum(['with-cue', 'unless-cue', 'in-dutch']),
  for: Phrases.default([]),
  against: Phrases.default([]),
  alsoMeans: z.array(z.string()).default([]),
})
export type AmbiguousAlias = z.infer<typeof AmbiguousAlias>

const Milestone = z.strictObject({
  /** YYYY, YYYY-MM, YYYY-Qn or YYYY-MM-DD; null when not known. */
  date: z
    .string()
    .regex(/^\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]))?$/)
    .nullable(),
  event: z.string().min(1),
  certainty: z.enum(['verified', 'reported', 'known', 'expected', 'doubtful']),
  source: z.url().optional(),
})

const Relations = z.partialRecord(
  z.enum([
    'amends',
    'amended_by',
    'amended_by_proposal',
    'implements',
    'implemented_by',
    'parent',
    'parent_of',
    'related',
    'replaces',
    'replaced_by',
    'would_repeal',
    'would_be_repealed_by',
    'would_replace',
    'would_be_replaced_by',
  ]),
  z.array(Id),
)

const Identifiers = z.partialRecord(
  z.enum([
    'celex',
    'eli',
    'com',
    'procedure',
    'number',
    'kamerstuk',
    'stb',
    'stcrt',
    'bwbr',
    'other',
  ]),
  z.array(z.string().min(1)),
)

/** Labels a regulation brings along: always, or only when words of that label occur too. */
const Implied = z.strictObject({
  always: z.array(Id).default([]),
  withCue: z.array(Id).default([]),
})

export const RegulationDefinition = z.strictObject({
  id: Id,
  label: z.string().min(1),
  kind: z.string().min(1),
  level: z.enum(['eu', 'national', 'international']),
  status: z.string().min(1),
  names: PhrasesByLanguage,
  abbreviations: z.array(PhraseText).default([]),
  identifiers: Identifiers.default({}),
  ambiguous: z.array(AmbiguousAlias).default([]),
  /** Phrases that mean this regulation without naming it. */
  implied: PhrasesByLanguage.default({ nl: [], en: [], de: [], fr: [] }),
  meant: z.array(MeantRule).default([]),
  domains: Implied,
  themes: Implied,
  /** A framework without a digital core counts only where data or technology is at stake. */
  onlyWhenDigital: z.boolean().default(false),
  relations: Relations.default({}),
  milestones: z.array(Milestone).default([]),
  note: z.string().optional(),
})
export type RegulationDefinition = z.infer<typeof RegulationDefinition>

/** One file of `taxonomy/regulations/`: regulations that belong together. */
export const FamilyFile = z.strictObject({
  family: Id,
  title: Names,
  regulations: z.array(RegulationDefinition).min(1),
})
export type FamilyFile = z.infer<typeof FamilyFile>

/** Words that speak for a domain or theme, by strength, and words that speak against it. */
const Cues = {
  id: Id,
  label: z.string().min(1),
  names: Names,
  about: z.string().min(1),
  /** Says it alone. */
  strong: PhrasesByLanguage,
  /** Says it together with other weak words. */
  weak: PhrasesByLanguage,
  meant: z.array(MeantRule).default([]),
  /** Cancels the weak words of its sentence. */
  against: Phrases.default([]),
}

const DomainDefinition = z.strictObject(Cues)
export type DomainDefinition = z.infer<typeof DomainDefinition>

const ThemeDefinition = z.strictObject(Cues)
export type ThemeDefinition = z.infer<typeof ThemeDefinition>

/** `taxonomy/domains.yaml`. */
export const DomainsFile = z.strictObject({ domains: z.array(DomainDefinition).min(1) })

/** `taxonomy/themes.yaml`. */
export const ThemesFile = z.strictObject({ themes: z.array(ThemeDefinition).min(1) })

/** `taxonomy/concepts.yaml`: words that mean one thing, shared by many rules. */
export const ConceptsFile = z.strictObject({ concepts: z.record(Id, Phrases) })
export type ConceptsFile = z.infer<typeof ConceptsFile>

/** `taxonomy/passing.yaml`: how regulations are mentioned in passing, which gives no label. */
export const PassingFile = z.strictObject({
  passing: z.array(z.strictObject({ ...MeantRule.shape, regulations: z.array(Id).min(1) })),
})
export type PassingFile = z.infer<typeof PassingFile>

/** `taxonomy/model.json`: by word what it weighs for each label; written by `npm run train`. */
export const ModelFile = z.strictObject({
  trainedOn: z.strictObject({ items: z.int(), files: z.array(z.string()) }),
  weights: z.record(z.string(), z.record(Id, z.number())),
})
export type ModelFile = z.infer<typeof ModelFile>

function isPhrase(text: string): boolean {
  try {
    parsePhrase(text)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
