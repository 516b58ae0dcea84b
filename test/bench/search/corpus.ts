import type { Item } from '../../../model/item.ts'
import { itemOf } from '../../search/corpus.ts'

/** Words of the field, commonest first: policy words stand in 1 to 30 of 100 items, as in our sources. */
const FIELD =
  `gemeente raad beleid besluit data onderzoek privacy algoritme verordening register mobiliteit
  participatie subsidie wethouder energie woning veiligheid vergunning netwerk inwoners parkeren camera
  sensor motie raadsvoorstel klimaat warmtenet laadpalen gegevensbescherming deelmobiliteit
  algoritmeregister cyberbeveiliging toegankelijkheid lantaarnpalen luchtkwaliteit aanbesteding
  gezichtsherkenning datacentrum klokkenluider waterstof drones`
    .trim()
    .split(/\s+/)
const NAMES = ['AI-verordening', 'AVG', 'Woo', 'Data Act', 'AI Act', 'GDPR', '2024/1689']
const PHRASES = [
  'digitale overheid',
  'slimme stad',
  'openbare ruimte',
  'open data',
  'sociale media',
]
const FUNCTION_WORDS =
  'de het een van en in voor op te met aan bij is dat die niet ook door over naar'.split(' ')
const SYLLABLES =
  `be ge ver ont aan op re de lo ma ri to ni ka su per tra con stel len ring baar heid werk stand vel
  mor dit sla pun gro wim zak hof jen tuk`.split(/\s+/)
const VOCABULARY_SIZE = 130_000
const SOURCES = 300

/** The same numbers each run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const random = randomFrom(20_261_124)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
/** Few are common, most are rare. */
const pickEarly = <T>(list: readonly T[]): T =>
  list[Math.floor(list.length ** random()) - 1] ?? (list[0] as T)

const VOCABULARY = Array.from({ length: VOCABULARY_SIZE }, () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
)

/** A word as it comes: a third says nothing, one in forty is of the field. */
function word(): string {
  const chance = random()
  if (chance < 0.35) return pick(FUNCTION_WORDS)
  if (chance < 0.375) return pickEarly(FIELD)
  if (chance < 0.3765) return pick(NAMES)
  if (chance < 0.3775) return pick(PHRASES)
  return pickEarly(VOCABULARY)
}

function words(count: number): string {
  return Array.from({ length: count }, word).join(' ')
}

function some(values: readonly string[], chance: number): string[] {
  if (random() > chance) return []
  const one = pickEarly(values)
  const other = pickEarly(values)
  return random() < 0.2 && one !== other ? [one, other] : [one]
}

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name}-${i}`)
const DOMAINS = numbered('domain', 6)
const REGULATIONS = numbered('regulation', 40)
const THEMES = numbered('theme', 13)
const TYPES = numbered('type', 15)

/** Item number so much: title and summary, a text of 150 to 600 words, and everything it is counted by. */
export function makeItem(at: number): Item {
  const source = Math.floor(SOURCES * random() ** 2)
  const age = Math.floor(6 * 365 * random() ** 2)
  return {
    ...itemOf({
      id: `item-${at}`,
      title: words(9),
      summary: words(28),
      text: words(150 + Math.floor(450 * random())),
      level: (['eu', 'national', 'regional', 'g40', 'knowledge'] as const)[source % 5] ?? 'eu',
      source: `source-${source}`,
      type: pickEarly(TYPES),
      language: random() < 0.85 ? 'nl' : 'en',
      domains: some(DOMAINS, 0.6),
      regulations: some(REGULATIONS, 0.4),
      themes: some(THEMES, 0.5),
      on: new Date(Date.UTC(2026, 10, 24) - age * 86_400_000).toISOString().slice(0, 10),
    }),
    publisher: `Uitgever ${source % 180}`,
  }
}

/** Queries of each kind, all different: nothing is answered from memory. */
export const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'one term': FIELD.slice(0, 24),
  'three terms': FIELD.slice(0, 24).map(
    (one, i) => `${one} ${FIELD[(i + 5) % 30]} ${FIELD[(i + 11) % 30]}`,
  ),
  phrase: [...PHRASES.map((one) => `"${one}"`), ...FIELD.slice(0, 10).map((one) => `"${one} van"`)],
  typo: FIELD.filter((one) => one.length >= 7)
    .slice(0, 20)
    .map((one) => `${one.slice(0, 4)}${one[5]}${one[4]}${one.slice(6)}`),
  prefix: FIELD.slice(0, 30).map((one, i) => `${one.slice(0, 3 + (i % 4))}*`),
  name: NAMES,
}
