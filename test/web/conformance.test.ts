import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { SAMPLE_ITEMS } from './support/sample-items.ts'

const RUNS = 200
const MINUTE_MS = 60_000

interface Answer {
  readonly headers?: object
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>
}
type JsonSchema = Parameters<typeof z.fromJSONSchema>[0] & object
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly schema: JsonSchema }[]
  readonly responses: Readonly<Record<string, Answer>>
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

let site: TestSite
let description: Description
let time = Date.parse('2026-11-24T11:00:00Z')
beforeAll(async () => {
  // A visitor who takes a minute between questions, so that nobody is told to wait.
  site = await openTestSite(SAMPLE_ITEMS, {
    now: () => {
      time += MINUTE_MS
      return new Date(time)
    },
  })
  description = (await (await site.get('/api/v1/openapi.json')).json()) as Description
  return () => site.close()
})

const operationsOf = (method: string) =>
  Object.entries(description.paths).flatMap(([path, { [method]: operation }]) =>
    operation ? [{ path, operation }] : [],
  )

/** Checks an answer against what the description says of its status and content type. */
async function check(operation: Operation, response: Response): Promise<void> {
  const { status, headers } = response
  const described = operation.responses[status]
  expect(described, `${operation.operationId} ${status}`).toBeDefined()
  expect(headers.get('api-version')).toBe('1.2.3')
  const contentType = headers.get('content-type')?.split(';')[0] ?? ''
  const schema = described?.content?.[contentType]?.schema
  expect(schema, `${operation.operationId} ${status} ${contentType}`).toBeDefined()
  if (!schema) return
  const body: unknown = await response.json()
  const { success, error } = validatorOf(schema).safeParse(body)
  expect(success, `${operation.operationId} ${status}: ${error?.message}`).toBe(true)
  if (status >= 400) expect(body).toMatchObject({ status })
}

const validators = new Map<JsonSchema, z.ZodType>()
function validatorOf(schema: JsonSchema): z.ZodType {
  const known = validators.get(schema)
  if (known) return known
  const text = JSON.stringify({ ...schema, $defs: description.components.schemas })
  const whole = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as JsonSchema
  const made = z.fromJSONSchema(whole)
  validators.set(schema, made)
  return made
}

const ODD_TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '-1', '1e9', '2026-02-31', '2026-11-24', '" OR 1=1 --', 'AI', '\u0000', '🦊'),
  fc.constantFrom('\u202eabc', '*', '((', 'a"b', 'x'.repeat(300), 'ai-act', 'eu,media', '5'),
)

/** Each parameter now and then, with a value that is fine, or odd; sometimes one that is unknown. */
const queryOf = ({ parameters = [] }: Operation) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...parameters.map(({ name }) => name), 'limit', 'onbekend'),
        ODD_TEXT,
      ),
      { maxLength: 4 },
    )
    .map((pairs) => pairs.map(([name, text]) => `${name}=${encoded(text)}`).join('&'))

/** Half a surrogate pair cannot be written in an address. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed())

describe('every operation keeps to its description, whatever it is asked', () => {
  it('for reading', async () => {
    const operations = operationsOf('get')
    expect(operations.length).toBeGreaterThan(3)
    for (const { path, operation } of operations) {
      const statuses = new Set<number>()
      const id = fc.oneof(ODD_TEXT, fc.constantFrom(...SAMPLE_ITEMS.map((item) => item.id)))
      const asked = fc.asyncProperty(id, queryOf(operation), async (id, query) => {
        const address = path.replace('{id}', encoded(id === '' ? 'x' : id))
        const url = `/api/v1${address}${query === '' ? '' : `?${query}`}`
        const response = await site.get(url)
        statuses.add(response.status)
        expect(response.status).toBeLessThan(500)
        await check(operation, response)
      })
      await fc.assert(asked, { numRuns: RUNS, seed: 5 })
      expect([...statuses]).toEqual(expect.arrayContaining([200, 400]))
    }
  }, 60_000)

  it('notices an answer that is not as described', () => {
    const { schema } = operationsOf('get').find(({ path }) => path === '/search')?.operation
      .responses[200]?.content?.['application/json'] ?? { schema: {} }
    expect(validatorOf(schema).safeParse({ total: 'veel' }).success).toBe(false)
  })

  it('for writing', async () => {
    const body = fc.oneof(
      fc.json(),
      fc.record({ email: ODD_TEXT, domains: fc.array(ODD_TEXT, { maxLength: 2 }) }).map(json),
      fc.record({ email: fc.constant('a@gemeente.test') }).map(json),
      ODD_TEXT,
    )
    const types = fc.constantFrom('application/json', 'text/plain')
    for (const { path, operation } of operationsOf('post')) {
      const asked = fc.asyncProperty(body, types, async (text, contentType) => {
        time += 60 * MINUTE_MS
        const response = await site.get(`/api/v1${path}`, {
          method: 'POST',
          body: text,
          headers: { 'content-type': contentType },
        })
        expect(response.status).toBeLessThan(500)
        await check(operation, response)
      })
      await fc.assert(asked, { numRuns: RUNS, seed: 5 })
    }
  }, 60_000)

  it('and says of each which version answers, and what a mistake looks like', () => {
    for (const method of ['get', 'post']) {
      for (const { operation } of operationsOf(method)) {
        for (const answer of Object.values(operation.responses)) {
          expect(answer.headers).toHaveProperty('API-Version')
        }
        expect(Object.keys(operation.responses)).toEqual(
          expect.arrayContaining(['400', '401', '429', '500']),
        )
      }
    }
  })
})

const json = (value: unknown) => JSON.stringify(value)
