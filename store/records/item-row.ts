import * as z from 'zod'
import type { Item } from '../../model/item.ts'
import type { EvidenceField, Identifier, Tag, Tags } from '../../model/tag.ts'
import { instantOf } from '../database/instants.ts'
import { oneOf, readJson } from '../database/json-column.ts'
import type { ItemRow } from '../database/tables.ts'

const StoredPassages = z.array(
  z.object({
    field: oneOf<EvidenceField>({ title: 'title', summary: 'summary', text: 'text', url: 'url' }),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
  }),
)

/** A tag as columns keep it. */
export const StoredTag: z.ZodType<Tag> = z.object({
  id: z.string(),
  score: z.number(),
  rule: z.string(),
  version: z.string(),
  evidence: StoredPassages,
  counter: StoredPassages.exactOptional(),
})

const StoredTags: z.ZodType<Tags> = z.object({
  domains: z.array(StoredTag),
  regulations: z.array(StoredTag),
  themes: z.array(StoredTag),
})

const StoredIdentifiers: z.ZodType<readonly Identifier[]> = z.array(
  z.object({ scheme: z.string(), value: z.string(), quote: z.string() }),
)

const StoredDeadlines: z.ZodType<Item['deadlines']> = z.array(
  z.object({ on: z.string(), kind: z.string(), quote: z.string() }),
)

/** A row of `items` as the item it keeps. */
export function itemOf(row: ItemRow): Item {
  return {
    id: row.id,
    url: row.url,
    source: row.source_id,
    level: row.level,
    publisher: row.publisher,
    title: row.title,
    summary: row.summary,
    text: row.text,
    language: row.language,
    type: row.type,
    publishedAt: row.published,
    firstSeenAt: instantOf(row.first_seen_at),
    updatedAt: instantOf(row.updated_at),
    identifiers: readJson(StoredIdentifiers, row.identifiers, `items.identifiers of ${row.id}`),
    ...readJson(StoredTags, row.tags, `items.tags of ${row.id}`),
    cluster: row.cluster,
    deadlines: readJson(StoredDeadlines, row.deadlines, `items.deadlines of ${row.id}`),
  }
}
