import type { Handler } from 'hono'
import * as z from 'zod'
import { invalidRequest } from '../problem.ts'
import { readParameters } from '../read-parameters.ts'
import { QueryText } from '../search-parameters.ts'
import type { WebContext } from '../web-context.ts'

const SuggestionShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text: z.string(), itemId: z.string() }),
  z.object({ kind: z.literal('regulation'), text: z.string(), id: z.string() }),
  z.object({ kind: z.literal('publisher'), text: z.string() }),
])

export const SuggestAnswer = z
  .object({ suggestions: z.array(SuggestionShape) })
  .describe('Wat iemand die begint te typen kan bedoelen')

export const SuggestParameters = z.strictObject({
  q: QueryText.describe('Wat er tot nu toe getypt is'),
})

/** Regulations, publishers and titles that begin as typed. */
export function suggest(context: WebContext): Handler {
  return async (c) => {
    const reading = readParameters(SuggestParameters, c.req.url)
    if (!reading.ok) return invalidRequest(c, 'query', reading.problems)
    return c.json({ suggestions: await context.suggest(reading.value.q) })
  }
}
