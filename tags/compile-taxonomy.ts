import { type Phrase, parsePhrase } from './matching/phrase.ts'
import { compilePhrases, type PhraseAutomaton } from './matching/phrase-automaton.ts'
import type { Taxonomy } from './taxonomy.ts'
import type {
  AmbiguousAlias,
  DomainDefinition,
  MeantRule,
  RegulationDefinition,
} from './taxonomy-schema.ts'

/** A set of words that mean one thing, by number. */
export type Concept = number

/** A name of a regulation (by its place in the taxonomy), and when an ambiguous one counts. */
export interface NameSense {
  readonly regulation: number
  readonly ambiguity?: {
    readonly counts: AmbiguousAlias['counts']
    readonly for: Concept
    readonly against: Concept
  }
}

/** What one phrase may mean. */
export interface Senses {
  readonly concepts: readonly Concept[]
  readonly names: readonly NameSense[]
}

export interface CompiledMeant {
  readonly rule: string
  readonly all: readonly Concept[]
  readonly none: readonly Concept[]
  readonly within: MeantRule['within']
}

export interface CompiledCues {
  readonly id: string
  readonly strong: Concept
  readonly weak: Concept
  readonly against: Concept
  readonly meant: readonly CompiledMeant[]
}

export interface CompiledRegulation {
  readonly id: string
  readonly implied: Concept
  readonly meant: readonly CompiledMeant[]
  readonly definition: RegulationDefinition
}

/** The taxonomy as the tagger uses it: one automaton over all words, and rules over concepts. */
export interface CompiledTaxonomy {
  readonly version: string
  readonly automaton: PhraseAutomaton
  /** By the index of the phrase in the automaton. */
  readonly senses: readonly Senses[]
  /** Concepts that decide about ambiguous names, also deep in a long text. */
  readonly decisive: ReadonlySet<Concept>
  readonly concept: (name: string) => Concept
  readonly named: ReadonlyMap<string, Concept>
  /** Only what tells anything deep in a long text, where only names can count: small and quick. */
  readonly deepAutomaton: PhraseAutomaton
  /** By the index of the phrase in that automaton: its index in the whole one. */
  readonly deepPhrases: readonly number[]
  /** Phrases that take the meaning of the words in them away. */
  readonly noMeaning: Concept
  readonly regulations: readonly CompiledRegulation[]
  /** By concept: the regulations (by place) that may be meant when it occurs. */
  readonly wakes: readonly (readonly number[])[]
  readonly domains: readonly CompiledCues[]
  readonly themes: readonly CompiledCues[]
  readonly passing: readonly (CompiledMeant & { readonly regulations: readonly string[] })[]
}

/** Compiles a taxonomy once; tagging then costs time only by the length of the text. */
export function compileTaxonomy(taxonomy: Taxonomy): CompiledTaxonomy {
  const vocabulary = createVocabulary()
  const named = new Map(
    Object.entries(taxonomy.concepts).map(([name, words]) => [name, vocabulary.add(words)]),
  )
  const concept = (name: string): Concept => {
    const known = named.get(name)
    if (known === undefined) throw new TypeError(`the taxonomy has no concept "${name}"`)
    return known
  }
  const meant = (rule: MeantRule): CompiledMeant => {
    const part = (words: string | readonly string[]) =>
      typeof words === 'string' ? concept(words) : vocabulary.add(words)
    return { ...rule, all: rule.all.map(part), none: rule.none.map(part) }
  }
  const cues = (definition: DomainDefinition): CompiledCues => ({
    id: definition.id,
    strong: vocabulary.add(Object.values(definition.strong).flat()),
    weak: vocabulary.add(Object.values(definition.weak).flat()),
    against: vocabulary.add(definition.against),
    meant: definition.meant.map(meant),
  })
  const decisive = new Set<Concept>()
  const regulations = taxonomy.regulations.map((definition, index): CompiledRegulation => {
    for (const concept of addNames(definition, index, vocabulary)) decisive.add(concept)
    return {
      id: definition.id,
      implied: vocabulary.add(Object.values(definition.implied).flat()),
      meant: definition.meant.map(meant),
      definition,
    }
  })
  return {
    version: taxonomy.version,
    concept,
    named,
    noMeaning: concept('no-meaning'),
    ...compileDeep(vocabulary, decisive, concept('no-meaning')),
    decisive,
    regulations,
    wakes: wakesOf(regulations, vocabulary),
    domains: taxonomy.domains.map(cues),
    themes: taxonomy.themes.map(cues),
    passing: taxonomy.passing.map((rule) => ({ ...rule, ...meant(rule) })),
    automaton: compilePhrases(vocabulary.phrases),
    senses: vocabulary.senses,
  }
}

function compileDeep(
  { phrases, senses }: Vocabulary,
  decisive: ReadonlySet<Concept>,
  noMeaning: Concept,
): Pick<CompiledTaxonomy, 'deepAutomaton' | 'deepPhrases'> {
  const matters = ({ names, concepts }: Senses) =>
    names.length > 0 || concepts.some((one) => decisive.has(one) || one === noMeaning)
  const deepPhrases = senses.flatMap((sense, index) => (matters(sense) ? [index] : []))
  return {
    deepPhrases,
    deepAutomaton: compilePhrases(deepPhrases.map((index) => phrases[index] as Phrase)),
  }
}

/** Each rule is looked at only when its rarest part, the one with the fewest words, occurs. */
function wakesOf(
  regulations: readonly CompiledRegulation[],
  { sizes }: Vocabulary,
): readonly (readonly number[])[] {
  const wakes: number[][] = sizes.map(() => [])
  const size = (concept: Concept) => sizes[concept] ?? 0
  for (const [index, { implied, meant }] of regulations.entries()) {
    wakes[implied]?.push(index)
    for (const { all } of meant) {
      const rarest = all.reduce((one, other) => (size(other) < size(one) ? other : one))
      wakes[rarest]?.push(index)
    }
  }
  return wakes
}

/** Adds all names of a regulation; returns the concepts that decide about its ambiguous ones. */
function addNames(
  definition: RegulationDefinition,
  regulation: number,
  vocabulary: Vocabulary,
): Concept[] {
  const decisive: Concept[] = []
  const exact = definition.abbreviations.map((name) => (name.startsWith('=') ? name : `=${name}`))
  for (const written of [...Object.values(definition.names).flat(), ...exact]) {
    const ambiguous = ambiguityOf(definition, written)
    if (!ambiguous) {
      vocabulary.addName(written, { regulation })
      continue
    }
    const ambiguity = {
      counts: ambiguous.counts,
      for: vocabulary.add(ambiguous.for),
      against: vocabulary.add(ambiguous.against),
    }
    decisive.push(ambiguity.for, ambiguity.against)
    vocabulary.addName(written, { regulation, ambiguity })
  }
  return decisive
}

/** What is ambiguous is so in all its spellings, unless a name of its own has those very capitals. */
function ambiguityOf(
  definition: RegulationDefinition,
  written: string,
): AmbiguousAlias | undefined {
  const name = written.replace(/[=*]/g, '')
  const bare = (text: string) => text.toLowerCase().replace(/[\s-]/g, '')
  const same = definition.ambiguous.filter(({ alias }) => bare(alias) === bare(name))
  const exact = same.find(({ alias }) => alias === name)
  if (exact || !written.startsWith('=')) return exact ?? same[0]
  return same.find(({ alias }) => !definition.abbreviations.includes(alias))
}

interface Vocabulary {
  readonly phrases: Phrase[]
  readonly senses: { concepts: Concept[]; names: NameSense[] }[]
  add(words: readonly string[]): Concept
  addName(written: string, sense: NameSense): void
  /** By concept: how many words it has. */
  readonly sizes: number[]
}

function createVocabulary(): Vocabulary {
  const phrases: Phrase[] = []
  const senses: Vocabulary['senses'] = []
  const known = new Map<string, number>()
  const sizes: number[] = []

  function sensesOf(written: string) {
    const key = written.startsWith('=') ? written : written.toLowerCase()
    const index = known.get(key) ?? phrases.push(parsePhrase(written)) - 1
    known.set(key, index)
    senses[index] ??= { concepts: [], names: [] }
    return senses[index]
  }

  return {
    phrases,
    senses,
    sizes,
    add(words) {
      const concept = sizes.push(words.length) - 1
      for (const written of words) sensesOf(written).concepts.push(concept)
      return concept
    },
    addName(written, sense) {
      sensesOf(written).names.push(sense)
    },
  }
}
