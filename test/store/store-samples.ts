import type { ItemDraft } from '../../model/item.ts'
import type { SourceState } from '../../model/source-state.ts'
import type { Subscription } from '../../model/subscription.ts'
import { EMPTY_FILTER } from '../../model/subscription.ts'
import type { Tag } from '../../model/tag.ts'
import type { DeliveryRecord } from '../../store/delivery-store.ts'
import type { CrawlRecord, ItemWrite } from '../../store/store.ts'

export function aState(change: Partial<SourceState> = {}): SourceState {
  return {
    sourceId: 'zoetermeer-news',
    definitionHash: 'd1',
    validators: { etag: 'W/"abc"' },
    nextDueAt: '2026-03-02T08:00:00.000Z',
    failureCount: 0,
    goneCount: 0,
    health: 'ok',
    ...change,
  }
}

export function aTag(id: string, quote = 'AI-verordening'): Tag {
  return {
    id,
    score: 0.9,
    rule: `rule-${id}`,
    version: '1',
    evidence: [{ field: 'title', start: 0, end: quote.length, quote }],
  }
}

export function aDraft(change: Partial<ItemDraft> = {}): ItemDraft {
  return {
    url: 'https://www.zoetermeer.test/nieuws/1',
    hasOwnUrl: true,
    title: 'AI-verordening: wat verandert er?',
    summary: 'De gemeente legt het uit.',
    text: 'De gemeente legt het uit. Vanaf 2 augustus geldt de AI-verordening.',
    language: 'nl',
    type: 'news',
    publishedAt: '2026-03-01',
    dateSuspect: false,
    identifiers: [{ scheme: 'celex', value: '32024R1689', quote: '2024/1689' }],
    domains: [aTag('smart-governance')],
    regulations: [aTag('ai-act')],
    themes: [],
    ...change,
  }
}

export function aWrite(change: Partial<ItemWrite> = {}): ItemWrite {
  const id = change.id ?? 'item-1'
  return {
    change: 'new',
    id,
    identityKeys: [`guid:${id}`],
    contentHash: 'h1',
    draft: aDraft(),
    ...change,
  }
}

export function aCrawl(change: Partial<CrawlRecord> = {}): CrawlRecord {
  const source = change.source ?? {
    id: 'zoetermeer-news',
    level: 'g40' as const,
    publisher: 'Gemeente Zoetermeer',
  }
  return {
    source,
    state: aState({ sourceId: source.id }),
    startedAt: '2026-03-02T07:00:00.000Z',
    endedAt: '2026-03-02T07:00:01.000Z',
    durationMs: 1000,
    bytes: 1234,
    outcome: { outcome: 'crawled', added: 1, changed: 0, same: 0, rejected: 0 },
    items: [],
    rejections: [],
    ...change,
  }
}

export function aSubscription(change: Partial<Subscription> = {}): Subscription {
  return {
    id: 's1',
    email: 'monitor@zoetermeer.test',
    name: 'AI-verordening',
    filter: { ...EMPTY_FILTER, regulations: ['ai-act'] },
    rhythm: 'weekly',
    status: 'confirmed',
    createdAt: '2026-02-01T09:00:00.000Z',
    confirmedAt: '2026-02-01T10:00:00.000Z',
    ...change,
  }
}

export function aDelivery(change: Partial<DeliveryRecord> = {}): DeliveryRecord {
  return {
    id: 'd1',
    email: 'monitor@zoetermeer.test',
    slot: '2026-W10',
    status: 'queued',
    messageId: '<d.abc@einder.test>',
    itemIds: [],
    subscriptionIds: ['s1'],
    windowFrom: '2026-02-23T06:00:00.000Z',
    windowUntil: '2026-03-02T06:00:00.000Z',
    createdAt: '2026-03-02T06:00:01.000Z',
    message: {
      subject: 'Weekoverzicht',
      html: '<p>7 nieuw</p>',
      text: '7 nieuw',
      date: '2026-03-02T06:00:01.000Z',
      headers: { 'list-id': '<einder.test>' },
    },
    attempts: 0,
    resent: false,
    ...change,
  }
}
