import { createHash } from 'node:crypto'
import type { Item } from '../../../model/item.ts'
import type { SourceStatus } from '../../../model/source-status.ts'
import { EMPTY_FILTER, type Subscription } from '../../../model/subscription.ts'
import type { EvidenceField, Tag } from '../../../model/tag.ts'
import type { Store } from '../../../store/store.ts'

/** A tag whose evidence is the first place where the quote stands. */
export function aTag(
  id: string,
  fields: Partial<Record<EvidenceField, string>>,
  quote: string,
  score = 0.9,
): Tag {
  const [field, text] = Object.entries(fields).find(([, value]) => value.includes(quote)) ?? []
  if (field === undefined || text === undefined) throw new Error(`"${quote}" stands nowhere`)
  const start = text.indexOf(quote)
  const evidence = { field: field as EvidenceField, start, end: start + quote.length, quote }
  return { id, score, rule: `rule-${id}`, version: '1', evidence: [evidence] }
}

export function anItem(change: Partial<Item> = {}): Item {
  const id = change.id ?? 'item-1'
  const title = change.title ?? 'AI-verordening: wat verandert er voor gemeenten?'
  return {
    id,
    url: `https://www.bron.test/nieuws/${id}`,
    source: 'zoetermeer-news',
    level: 'g40',
    publisher: 'Gemeente Zoetermeer',
    title,
    summary: 'De gemeente legt uit wat de AI-verordening van haar vraagt.',
    text: '',
    language: 'nl',
    type: 'news',
    publishedAt: '2026-11-25',
    firstSeenAt: '2026-11-25T10:00:00.000Z',
    updatedAt: '2026-11-25T10:00:00.000Z',
    identifiers: [],
    cluster: id,
    deadlines: [],
    domains: [],
    regulations: [],
    themes: [],
    ...change,
  }
}

export function aSubscription(change: Partial<Subscription> = {}): Subscription {
  return {
    id: 's1',
    email: 'monitor@zoetermeer.test',
    name: 'AI-verordening',
    filter: EMPTY_FILTER,
    rhythm: 'weekly',
    status: 'confirmed',
    createdAt: '2026-11-24T09:00:00.000Z',
    confirmedAt: '2026-11-24T10:00:00.000Z',
    ...change,
  }
}

export function aStatus(change: Partial<SourceStatus> = {}): SourceStatus {
  return {
    id: 'zoetermeer-news',
    title: 'Nieuws van Zoetermeer',
    publisher: 'Gemeente Zoetermeer',
    level: 'g40',
    kind: 'feed',
    url: 'https://www.bron.test/feed',
    enabled: true,
    health: 'ok',
    lastSuccessAt: '2026-11-30T05:00:00.000Z',
    items: 10,
    ...change,
  }
}

/** Puts items into a store, as a crawl at the moment of their first sighting would. */
export async function storeItems(store: Store, items: readonly Item[]): Promise<void> {
  for (const item of items) {
    const { id, source, level, publisher, firstSeenAt, updatedAt, cluster, deadlines, ...rest } =
      item
    const at = firstSeenAt
    await store.recordCrawl({
      source: { id: source, level, publisher },
      state: {
        sourceId: source,
        definitionHash: 'd',
        validators: {},
        nextDueAt: at,
        failureCount: 0,
        goneCount: 0,
        health: 'ok',
      },
      startedAt: at,
      endedAt: at,
      durationMs: 1,
      bytes: 1,
      outcome: { outcome: 'crawled', added: 1, changed: 0, same: 0, rejected: 0 },
      items: [
        {
          change: 'new',
          id,
          identityKeys: [`guid:${id}`],
          contentHash: createHash('sha256').update(id).digest('hex'),
          clusterKey: cluster === id ? item.url : cluster,
          draft: { ...rest, hasOwnUrl: true, dateSuspect: false },
        },
      ],
      rejections: [],
    })
  }
}
