import * as z from 'zod'
import type { Item } from '../../model/item.ts'
import { Level } from '../../model/level.ts'

const Instant = z.iso.datetime().describe('Tijdstip in UTC')

export const EvidenceShape = z
  .object({
    field: z.enum(['title', 'summary', 'text', 'url']),
    start: z.int().min(0),
    end: z.int().min(0),
    quote: z.string(),
  })
  .describe('Een passage: `veld.slice(start, end) === quote`, in UTF-16-eenheden')

export const TagShape = z
  .object({
    id: z.string(),
    score: z.number(),
    rule: z.string().describe('Regel die het label gaf'),
    version: z.string().describe('Versie van de regels'),
    evidence: z.array(EvidenceShape),
    counter: z.array(EvidenceShape).optional().describe('Wat tegen het label sprak'),
  })
  .describe('Een label met zijn bewijs')

export const IdentifierShape = z
  .object({ scheme: z.string(), value: z.string(), quote: z.string() })
  .describe('Een nummer waaronder de wet een document kent')

export const ItemShape = z
  .object({
    id: z.string(),
    url: z.string(),
    source: z.string(),
    level: Level,
    publisher: z.string(),
    title: z.string(),
    summary: z.string(),
    language: z.string().describe('ISO 639-1, of `und` als het niet te zien is'),
    type: z.string(),
    publishedAt: z
      .union([z.iso.datetime(), z.iso.date()])
      .nullable()
      .describe('Tijdstip of dag zoals de bron die gaf; null als de bron er geen gaf'),
    firstSeenAt: Instant,
    updatedAt: Instant,
    identifiers: z.array(IdentifierShape),
    domains: z.array(TagShape),
    regulations: z.array(TagShape),
    themes: z.array(TagShape),
    cluster: z.string().describe('Berichten over dezelfde ontwikkeling delen dit'),
    deadlines: z.array(z.object({ on: z.iso.date(), kind: z.string(), quote: z.string() })),
  })
  .describe('Een bericht')

export const FullItemShape = ItemShape.extend({
  text: z.string().describe('De tekst waarnaar het bewijs kan wijzen'),
}).describe('Een bericht met zijn tekst')

/** An item as the API lists it: without its text, which may be long. */
export function itemShape({ text: _, ...item }: Item): z.input<typeof ItemShape> {
  return {
    ...item,
    identifiers: [...item.identifiers],
    deadlines: [...item.deadlines],
    domains: tagShapes(item.domains),
    regulations: tagShapes(item.regulations),
    themes: tagShapes(item.themes),
  }
}

function tagShapes(tags: Item['domains']): z.input<typeof TagShape>[] {
  return tags.map(({ counter, ...tag }) => ({
    ...tag,
    evidence: [...tag.evidence],
    ...(counter && { counter: [...counter] }),
  }))
}
