import * as z from 'zod'
import { InvalidSubscriptionError, type SubscriptionRequest } from '../digest/subscription-desk.ts'
import { Level } from '../model/level.ts'
import type { RequestProblem } from './request-problems.ts'
import { listOf, oneOf, PlainLine, QueryText } from './search-parameters.ts'
import type { TagLabels } from './web-context.ts'

/** What can be chosen for a subscription. Whether an address can be, the desk judges. */
export function subscriptionChoices({ domains, regulations, themes }: TagLabels) {
  return {
    name: PlainLine(80).optional().describe('Hoe u dit overzicht noemt'),
    domains: listOf(oneOf(domains)),
    regulations: listOf(oneOf(regulations)),
    themes: listOf(oneOf(themes)),
    levels: listOf(Level),
    sources: listOf(z.string().min(1).max(100)).describe('Ids van bronnen, zoals in /sources'),
    query: QueryText.optional().describe('Woorden die er allemaal in moeten staan'),
    rhythm: z.enum(['weekly', 'daily']).default('weekly'),
  }
}

/** A request for a subscription as sent to the API, and by the form. */
export function subscriptionBody(labels: TagLabels) {
  return z.strictObject({
    email: z.string().min(1).max(320).describe('Adres dat het overzicht krijgt'),
    ...subscriptionChoices(labels),
  })
}

type Choices = z.output<z.ZodObject<ReturnType<typeof subscriptionChoices>>>

/** The choices in the words of the desk. */
export function chosenSubscription(choices: Choices): Omit<SubscriptionRequest, 'email'> {
  const { name, query, rhythm } = choices
  return {
    ...(name && { name }),
    filter: {
      domains: choices.domains ?? [],
      regulations: choices.regulations ?? [],
      themes: choices.themes ?? [],
      levels: choices.levels ?? [],
      sources: choices.sources ?? [],
      ...(query && { query }),
    },
    rhythm,
  }
}

/** Does it, unless the desk finds mistakes: then those. */
export async function mistakesFoundBy(
  work: () => Promise<unknown>,
): Promise<readonly RequestProblem[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (!(error instanceof InvalidSubscriptionError)) throw error
    return error.problems.map(({ field, message }) => ({ name: field, code: 'invalid', message }))
  }
}
