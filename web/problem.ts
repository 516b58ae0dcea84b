import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as z from 'zod'
import type { RequestProblem } from './request-problems.ts'

const ProblemError = z.object({
  in: z.enum(['query', 'body', 'path']),
  location: z.object({ name: z.string().optional(), pointer: z.string().optional() }),
  code: z.string(),
  detail: z.string(),
})

/** RFC 9457, with the list of mistakes of the NLGov API design rules. */
export const Problem = z
  .object({
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    errors: z.array(ProblemError).optional(),
  })
  .describe('Wat er mis is met een verzoek')
export type Problem = z.infer<typeof Problem>

const TITLES: Readonly<Record<number, string>> = {
  400: 'Het verzoek klopt niet',
  401: 'Wie bent u?',
  403: 'Dit mag niet',
  404: 'Niet gevonden',
  405: 'Dit kan hier niet',
  410: 'Bestaat niet meer',
  413: 'Te veel tekst',
  414: 'Het adres is te lang',
  415: 'Deze vorm kennen we niet',
  429: 'Te veel verzoeken',
  500: 'Er ging iets mis',
}

/** An answer of the API that says what is wrong. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  detail: string,
  errors?: Problem['errors'],
): Response {
  const body: Problem = {
    status,
    title: TITLES[status] ?? 'Het lukte niet',
    detail,
    ...(errors && { errors }),
  }
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
  })
}

/** 400 with every mistake that was found, not only the first. */
export function invalidRequest(
  c: Context,
  place: 'query' | 'body',
  problems: readonly RequestProblem[],
): Response {
  const errors = problems.map(({ name, code, message }) => ({
    in: place,
    location: place === 'query' ? { name } : { pointer: `#/${name}` },
    code,
    detail: message,
  }))
  const detail = problems.map(({ name, message }) => `${name} ${message}`.trim()).join('; ')
  return problem(c, 400, detail, errors)
}
