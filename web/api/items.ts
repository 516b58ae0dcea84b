import type { Handler } from 'hono'
import * as z from 'zod'
import type { Level } from '../../model/level.ts'
import { instantOfWallTime } from '../../model/local-time.ts'
import { EMPTY_FILTER, type ItemFilter } from '../../model/subscription.ts'
import { itemJsonLd, JSON_LD } from '../item-json-ld.ts'
import { itemPageOf } from '../item-page-of.ts'
import { invalidRequest, problem } from '../problem.ts'
import { NoParameters, readParameters } from '../read-parameters.ts'
import { itemFilters } from '../search-parameters.ts'
import { wantsJsonLd } from '../wants-json-ld.ts'
import type { TagLabels, WebContext } from '../web-context.ts'
import { ItemShape, itemShape } from './item-shape.ts'

export const ItemList = z
  .object({
    items: z.array(ItemShape),
    nextCursor: z.string().optional().describe('Geef dit terug voor de volgende pagina'),
  })
  .describe('Berichten, het laatst gevonden eerst')

/** What a list of items can be asked for. */
export function itemParameters(labels: TagLabels) {
  return z.strictObject({
    ...itemFilters(labels),
    since: z
      .union([z.iso.date(), z.iso.datetime({ offset: true })], {
        error: 'moet een dag zijn (JJJJ-MM-DD) of een tijdstip, zoals 2026-11-23T07:00:00Z',
      })
      .optional()
      .describe('Voor het eerst gezien op of na deze dag of dit tijdstip'),
    limit: z.int().min(1).max(100).default(20),
    cursor: z.string().min(1).max(500).optional().describe('`nextCursor` van de vorige pagina'),
  })
}

/** Stored items, newest first seen first, in pages. */
export function listItems({ store, labels, timeZone }: WebContext): Handler {
  const parameters = itemParameters(labels)
  return async (c) => {
    const reading = readParameters(parameters, c.req.url)
    if (!reading.ok) return invalidRequest(c, 'query', reading.problems)
    const { since, limit, cursor, ...filters } = reading.value
    const page = await itemPageOf(store, {
      limit,
      ...(cursor && { cursor }),
      ...(since && { since: instantOf(since, timeZone) }),
      filter: filterOf(filters),
    })
    if (!page) return invalidRequest(c, 'query', [UNKNOWN_CURSOR])
    const { items, nextCursor } = page
    return c.json({ items: items.map(itemShape), ...(nextCursor && { nextCursor }) })
  }
}

const UNKNOWN_CURSOR = {
  name: 'cursor',
  code: 'unknown',
  message: 'is niet de nextCursor van een eerdere pagina',
}

function filterOf(
  filters: {
    readonly [name in 'domain' | 'regulation' | 'theme' | 'source']?: string[] | undefined
  } & { readonly level?: Level[] | undefined },
): ItemFilter {
  return {
    ...EMPTY_FILTER,
    domains: filters.domain ?? [],
    regulations: filters.regulation ?? [],
    themes: filters.theme ?? [],
    levels: filters.level ?? [],
    sources: filters.source ?? [],
  }
}

/** A day begins when it does where the municipality is. */
function instantOf(since: string, timeZone: string): string {
  if (since.length > 10) return new Date(since).toISOString()
  const [year = 0, month = 1, day = 1] = since.split('-').map(Number)
  const midnight = { year, month, day, hour: 0, minute: 0, second: 0 }
  return instantOfWallTime(midnight, timeZone).toISOString()
}

/** One item, with the text its evidence points into; or as JSON-LD for who asks for that. */
export function showItem(context: WebContext): Handler<object, '/items/:id'> {
  return async (c) => {
    const reading = readParameters(NoParameters, c.req.url)
    if (!reading.ok) return invalidRequest(c, 'query', reading.problems)
    const item = await context.store.itemById(c.req.param('id'))
    if (!item) return problem(c, 404, 'Er is geen bericht met dit id.')
    if (wantsJsonLd(c, 'application/json')) {
      return c.body(JSON.stringify(itemJsonLd(item, context.publicUrl)), 200, {
        'content-type': JSON_LD,
      })
    }
    return c.json({ ...itemShape(item), text: item.text })
  }
}
