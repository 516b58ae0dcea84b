import type { Handler } from 'hono'
import * as z from 'zod'
import { ALARM_KINDS, SIGNS } from '../../model/alarm.ts'
import { FAILURE_KINDS } from '../../model/errors.ts'
import { Level } from '../../model/level.ts'
import { invalidRequest } from '../problem.ts'
import { NoParameters, readParameters } from '../read-parameters.ts'
import type { WebContext } from '../web-context.ts'

const Instant = z.iso.datetime()

export const SourceShape = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    organisation: z.string().optional().describe('Adres in het register van overheidsorganisaties'),
    level: Level,
    kind: z.string(),
    url: z.string(),
    homepage: z.string().optional(),
    enabled: z.boolean(),
    health: z.enum(['ok', 'degraded', 'broken', 'gone', 'suspect', 'new']),
    reason: z.string().optional(),
    alarm: z
      .object({
        kind: z.enum(ALARM_KINDS),
        sign: z.enum(SIGNS),
        since: Instant,
        seen: z.string(),
        advice: z.string(),
      })
      .optional()
      .describe('Waarom we aan de bron twijfelen, sinds wanneer, en wat u kunt doen'),
    held: z
      .int()
      .optional()
      .describe(
        'Nieuwe berichten die nog niet in overzichten staan, omdat het er ineens zo veel zijn',
      ),
    completeness: z
      .object({
        recall: z.number(),
        stated: z.int(),
        held: z.int(),
        since: z.string().optional(),
      })
      .optional()
      .describe('Hoeveel we hebben van wat de bron zelf zegt te hebben, of sinds een dag'),
    rhythm: z
      .object({ medianDays: z.number(), p90Days: z.number(), longCount: z.int() })
      .optional()
      .describe('Dagen tussen nieuwe berichten: de middelste en de lange pauzes'),
    error: z.object({ kind: z.enum(FAILURE_KINDS), message: z.string() }).optional(),
    lastAttemptAt: Instant.optional(),
    lastSuccessAt: Instant.optional(),
    failingSince: Instant.optional(),
    lastNewItemAt: Instant.optional(),
    nextDueAt: Instant.optional(),
    items: z.int().describe('Aantal bewaarde berichten'),
    rejected: z
      .int()
      .optional()
      .describe('Berichten van de laatste keer die niet te bewaren waren'),
  })
  .describe('Een bron, en hoe het ermee gaat')

export const SourceList = z.object({ sources: z.array(SourceShape) }).describe('Alle bronnen')

/** All sources with their health; there are few enough to give them all. */
export function listSources({ sourceStatuses }: WebContext): Handler {
  return async (c) => {
    const reading = readParameters(NoParameters, c.req.url)
    if (!reading.ok) return invalidRequest(c, 'query', reading.problems)
    return c.json({ sources: await sourceStatuses() })
  }
}
