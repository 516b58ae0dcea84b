import type * as z from 'zod'

/** One mistake in a request, said to the person who made it. `name` is the parameter or field. */
export interface RequestProblem {
  readonly name: string
  readonly code: string
  readonly message: string
}

/** What a request asks for, or everything that is wrong with it. */
export type RequestReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] }

/** Checks input from outside; all mistakes at once, in Dutch. `earlier` are those already seen. */
export function checkRequest<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  earlier: readonly RequestProblem[] = [],
): RequestReading<z.output<Schema>> {
  const result = schema.safeParse(input, { reportInput: true })
  const problems = [...earlier, ...(result.error?.issues ?? []).flatMap(problemsOf)]
  if (!result.success || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: result.data }
}

function problemsOf(issue: z.core.$ZodIssue): RequestProblem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownName)
  return [{ name: String(issue.path[0] ?? ''), code: issue.code, message: wordingOf(issue) }]
}

function unknownName(name: string): RequestProblem {
  return { name, code: 'unknown', message: 'bestaat hier niet' }
}

/** The same name twice where only one value can be meant. */
export function givenTwice(name: string): RequestProblem {
  return { name, code: 'duplicate', message: 'staat er meer dan één keer' }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'moet een bestaande dag zijn, als JJJJ-MM-DD',
  datetime: 'moet een tijdstip zijn, zoals 2026-11-23T07:00:00Z',
}

const TYPES: Readonly<Record<string, string>> = {
  number: 'moet een getal zijn',
  int: 'moet een heel getal zijn',
  string: 'moet tekst zijn',
  array: 'moet een lijst zijn',
  object: 'moet een object zijn',
}

function wordingOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'heeft niet de goede vorm'
    case 'invalid_value':
      return 'is geen bekende waarde'
    case 'too_big':
      return `mag hoogstens ${issue.maximum}${unitOf(issue.origin)} zijn`
    case 'too_small':
      return `moet minstens ${issue.minimum}${unitOf(issue.origin)} zijn`
    case 'invalid_type':
      if (issue.input === undefined) return 'ontbreekt'
      return TYPES[issue.expected] ?? 'is niet van het goede soort'
    default:
      return 'klopt niet'
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' tekens'
  return origin === 'array' ? ' waarden' : ''
}
