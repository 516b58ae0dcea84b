import { readFileSync } from 'node:fs'
import type { Item } from '../../model/item.ts'
import type { Level } from '../../model/level.ts'
import type { Identifier, Tag } from '../../model/tag.ts'
import type { SearchAliases } from '../../search/search-aliases.ts'

/** Names as the taxonomy gives them. */
export const ALIASES: SearchAliases = [
  {
    concept: 'ai-act',
    names: ['AI-verordening', 'AI Act', 'Verordening artificiële intelligentie', '2024/1689'],
    caseSensitive: [],
  },
  {
    concept: 'gdpr',
    names: ['Algemene verordening gegevensbescherming', 'General Data Protection Regulation'],
    caseSensitive: ['AVG', 'GDPR'],
  },
  { concept: 'woo', names: ['Wet open overheid'], caseSensitive: ['Woo'] },
  { concept: 'data-act', names: ['Data Act', 'dataverordening'], caseSensitive: [] },
]

/** What matters of an item; the rest is filled in. */
export interface Sketch {
  readonly id: string
  readonly title: string
  readonly summary?: string
  readonly text?: string
  readonly level?: Level
  readonly source?: string
  readonly publisher?: string
  readonly cluster?: string
  readonly type?: string
  readonly language?: string
  readonly url?: string
  readonly on?: string | null
  readonly domains?: readonly string[]
  readonly regulations?: readonly string[]
  readonly themes?: readonly string[]
  readonly identifiers?: readonly Pick<Identifier, 'scheme' | 'value'>[]
}

/** An item from a sketch. */
export function itemOf(sketch: Sketch): Item {
  return {
    id: sketch.id,
    url: sketch.url ?? `https://bron.test/${sketch.id}`,
    source: sketch.source ?? 'rijksoverheid',
    level: sketch.level ?? 'national',
    publisher: sketch.publisher ?? 'Uitgever',
    title: sketch.title,
    summary: sketch.summary ?? '',
    text: sketch.text ?? '',
    language: sketch.language ?? 'nl',
    type: sketch.type ?? 'news',
    publishedAt: sketch.on === undefined ? '2026-05-01' : sketch.on,
    firstSeenAt: '2026-06-01T08:00:00.000Z',
    updatedAt: '2026-06-01T08:00:00.000Z',
    identifiers: (sketch.identifiers ?? []).map((one) => ({ ...one, quote: one.value })),
    cluster: sketch.cluster ?? sketch.id,
    deadlines: [],
    domains: tagsOf(sketch.domains),
    regulations: tagsOf(sketch.regulations),
    themes: tagsOf(sketch.themes),
  }
}

/** Written for these tests: small, but with each of the things that are hard to find. */
export function readCorpus(name = 'corpus'): Item[] {
  const path = new URL(`../fixtures/search/${name}.jsonl`, import.meta.url)
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => itemOf(JSON.parse(line) as Sketch))
}

function tagsOf(ids: readonly string[] = []): Tag[] {
  return ids.map((id) => ({ id, score: 1, rule: `${id}:1`, version: '1', evidence: [] }))
}
