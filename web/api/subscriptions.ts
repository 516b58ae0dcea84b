import type { Handler } from 'hono'
import * as z from 'zod'
import { mayDo } from '../api-tokens.ts'
import { invalidRequest, problem } from '../problem.ts'
import { checkRequest } from '../request-problems.ts'
import { chosenSubscription, mistakesFoundBy, subscriptionBody } from '../subscription-request.ts'
import type { WebContext } from '../web-context.ts'

export const SubscriptionAccepted = z
  .object({ status: z.literal('pending') })
  .describe('Er is een mail onderweg, met een link om te bevestigen')

/** Asks for a subscription. The answer is the same whether the address is known or not (SEC-37). */
export function requestSubscription({ desk, labels }: WebContext): Handler {
  const body = subscriptionBody(labels)
  return async (c) => {
    if (!mayDo(c, 'subscriptions:write')) {
      c.header('www-authenticate', 'Bearer realm="Einder", error="insufficient_scope"')
      return problem(c, 403, 'Dit token mag geen abonnementen aanvragen.')
    }
    if (!isJson(c.req.header('content-type'))) {
      return problem(c, 415, 'Stuur JSON, met Content-Type: application/json.')
    }
    const input = parseJson(await c.req.text())
    if (input === undefined) return problem(c, 400, 'De inhoud is geen geldige JSON.')
    const reading = checkRequest(body, input)
    if (!reading.ok) return invalidRequest(c, 'body', reading.problems)
    const { email, ...choices } = reading.value
    const mistakes = await mistakesFoundBy(() =>
      desk.request({ email, ...chosenSubscription(choices) }),
    )
    if (mistakes.length > 0) return invalidRequest(c, 'body', mistakes)
    return c.json({ status: 'pending' }, 202)
  }
}

function isJson(contentType = ''): boolean {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() === 'application/json'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
