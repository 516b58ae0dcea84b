import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileTaxonomy } from '../../tags/compile-taxonomy.ts'
import { createTagger } from '../../tags/create-tagger.ts'
import { loadTaxonomy } from '../../tags/load-taxonomy.ts'
import type { TagInput } from '../../tags/tagger.ts'
import type { Taxonomy } from '../../tags/taxonomy.ts'

const FIXTURE = join(import.meta.dirname, '../fixtures/tags/unseen.jsonl')
const WORDS_AN_ITEM = 60
const ITEMS = 20_000
const LONG_TEXT = 4_000_000

/** What the bench measured; the ratio is to the naive way of one regular expression an alias. */
export interface TagBench {
  readonly compileMs: number
  readonly itemsPerSecond: number
  readonly megabytesPerSecond: number
  /** How much longer an item takes with ten times the aliases. */
  readonly costOfTenfoldAliases: number
  readonly taxonomyMegabytes: number
  readonly naiveItemsPerSecond: number
  readonly ratio: number
}

/** Measures the tagger on one core: short items, long text, and the naive way for comparison. */
export function benchTagger(): TagBench {
  const taxonomy = loadTaxonomy()
  const startedAt = performance.now()
  const tagItem = createTagger(taxonomy)
  const compileMs = performance.now() - startedAt

  const items = itemsOf(readFileSync(FIXTURE, 'utf8'))
  const run = (count: number, tag: (input: TagInput) => unknown) =>
    perSecond(count, (index) => tag(items[index % items.length] as TagInput))
  run(2000, tagItem)
  const itemsPerSecond = run(ITEMS, tagItem)
  const tenfold = createTagger(withTenfoldAliases(taxonomy))
  run(2000, tenfold)
  const tenfoldItemsPerSecond = run(ITEMS, tenfold)
  const naiveItemsPerSecond = run(ITEMS / 40, naiveTagger(taxonomy))

  const prose = items.map(({ title, summary }) => `${title}. ${summary}`).join('\n')
  const text = prose.repeat(Math.ceil(LONG_TEXT / prose.length))
  const textsPerSecond = perSecond(3, () => tagItem({ title: 'Verslag', text }))
  return {
    compileMs: Math.round(compileMs),
    itemsPerSecond: Math.round(itemsPerSecond),
    megabytesPerSecond: Math.round((textsPerSecond * text.length) / 1e5) / 10,
    costOfTenfoldAliases: Math.round((100 * itemsPerSecond) / tenfoldItemsPerSecond) / 100,
    taxonomyMegabytes: Math.round(megabytesOf(taxonomy) * 10) / 10,
    naiveItemsPerSecond: Math.round(naiveItemsPerSecond),
    ratio: Math.round(itemsPerSecond / naiveItemsPerSecond),
  }
}

/** Nine more names for each name, that no text holds but that share its beginning. */
function withTenfoldAliases(taxonomy: Taxonomy): Taxonomy {
  const more = (names: readonly string[]) =>
    names.flatMap((name) => [
      name,
      ...Array.from({ length: 9 }, (_, index) => `${name.replace(/[*]/g, '')} qx${index}`),
    ])
  const regulations = taxonomy.regulations.map((regulation) => {
    const { nl, en, de, fr } = regulation.names
    return { ...regulation, names: { nl: more(nl), en: more(en), de: more(de), fr: more(fr) } }
  })
  return { ...taxonomy, regulations }
}

function megabytesOf(taxonomy: Taxonomy): number {
  const { automaton, deepAutomaton } = compileTaxonomy(taxonomy)
  return (automaton.byteLength + deepAutomaton.byteLength) / 1e6
}

/** Items of about sixty words, put together from neighbouring fixtures. */
function itemsOf(jsonl: string): TagInput[] {
  const rows = jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { lang: string; title: string; summary: string })
  return rows.map(({ lang, title }, index) => {
    const words: string[] = []
    for (let next = index; words.length < WORDS_AN_ITEM; next += 1) {
      words.push(...(rows[next % rows.length]?.summary.split(' ') ?? []))
    }
    return { language: lang, title, summary: words.slice(0, WORDS_AN_ITEM).join(' ') }
  })
}

/** Per second of processor time, so that what else the machine does is left out. */
function perSecond(count: number, work: (index: number) => unknown): number {
  const startedAt = process.cpuUsage()
  for (let index = 0; index < count; index += 1) work(index)
  const { user, system } = process.cpuUsage(startedAt)
  return (count * 1e6) / (user + system)
}

/** One regular expression an alias, as one would write it first. */
function naiveTagger(taxonomy: Taxonomy): (input: TagInput) => number {
  const labels = [...taxonomy.domains, ...taxonomy.themes]
  const aliases = [
    ...taxonomy.regulations.flatMap(({ names, abbreviations }) => [
      ...Object.values(names).flat(),
      ...abbreviations,
    ]),
    ...labels.flatMap(({ strong, weak }) =>
      [strong, weak].flatMap((by) => Object.values(by).flat()),
    ),
    ...Object.values(taxonomy.concepts).flat(),
  ]
  const patterns = aliases.map((alias) => {
    const words = alias.replace(/[=*]/g, '').replace(/[.+?()[\]{}|^$\\/]/g, '\\$&')
    return new RegExp(`\\b${words.replace(/[\s-]/g, '[\\s-]?')}`, 'giu')
  })
  return ({ title, summary = '' }) =>
    patterns.reduce(
      (hits, pattern) => hits + (`${title} ${summary}`.match(pattern)?.length ?? 0),
      0,
    )
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(benchTagger())}\n`)
