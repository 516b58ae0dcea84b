import { Level } from '../model/level.ts'
import type { ItemFilter } from '../model/subscription.ts'
import { parseAddress } from './parse-address.ts'
import { plainLine } from './plain-line.ts'
import { InvalidSubscriptionError, type SubscriptionRequest } from './subscription-desk.ts'

const MAX_NAME = 80
const MAX_QUERY = 200
const MAX_VALUES = 50

/** What exists: an id outside it is a mistake and would never match anything. */
export type KnownIds = Readonly<
  Partial<Record<'domains' | 'regulations' | 'themes' | 'sources', readonly string[]>>
>

type Choices = Partial<Omit<SubscriptionRequest, 'email'>>
type Problem = InvalidSubscriptionError['problems'][number]

/** The address in its normal form. @throws InvalidSubscriptionError */
export function checkAddress(email: string): string {
  const address = parseAddress(email)
  if (address === undefined) throw new InvalidSubscriptionError([ADDRESS_PROBLEM])
  return address
}

/** The request in its normal form. @throws InvalidSubscriptionError with all mistakes at once */
export function checkRequest<Request extends SubscriptionRequest>(
  request: Request,
  known: KnownIds,
): Request {
  const email = parseAddress(request.email)
  const problems = choiceProblems(request, known)
  if (email === undefined) throw new InvalidSubscriptionError([ADDRESS_PROBLEM, ...problems])
  return { ...checkChoices(request, known), email }
}

/** The choices in their normal form. @throws InvalidSubscriptionError with all mistakes at once */
export function checkChoices<Choice extends Choices>(choices: Choice, known: KnownIds): Choice {
  const problems = choiceProblems(choices, known)
  if (problems.length > 0) throw new InvalidSubscriptionError(problems)
  const { name, filter } = choices
  return {
    ...choices,
    ...(name !== undefined && { name: plainLine(name) }),
    ...(filter !== undefined && { filter: normalFilter(filter) }),
  }
}

const ADDRESS_PROBLEM: Problem = {
  field: 'email',
  message: 'vul één mailadres in, zoals naam@gemeente.nl',
}

function choiceProblems({ name, filter }: Choices, known: KnownIds): Problem[] {
  const nameProblems =
    name !== undefined && plainLine(name).length > MAX_NAME
      ? [{ field: 'name', message: `gebruik hoogstens ${MAX_NAME} tekens` }]
      : []
  return filter === undefined ? nameProblems : [...nameProblems, ...filterProblems(filter, known)]
}

function filterProblems(filter: ItemFilter, known: KnownIds): Problem[] {
  const levels: readonly string[] = Level.options
  const lists = [
    ['domains', filter.domains, known.domains],
    ['regulations', filter.regulations, known.regulations],
    ['themes', filter.themes, known.themes],
    ['levels', filter.levels, levels],
    ['sources', filter.sources, known.sources],
  ] as const
  const tooLong = plainLine(filter.query ?? '').length > MAX_QUERY
  return [
    ...lists.flatMap(([field, values, existing]) => listProblems(field, values, existing)),
    ...(tooLong ? [{ field: 'query', message: `gebruik hoogstens ${MAX_QUERY} tekens` }] : []),
  ]
}

function listProblems(
  field: string,
  values: readonly string[],
  existing: readonly string[] | undefined,
): Problem[] {
  if (values.length > MAX_VALUES) return [{ field, message: `kies er hoogstens ${MAX_VALUES}` }]
  return values
    .filter((value) => existing && !existing.includes(value))
    .map((value) => ({ field, message: `${plainLine(value)} bestaat niet` }))
}

function normalFilter(filter: ItemFilter): ItemFilter {
  const { query: given = '', domains, regulations, themes, levels, sources } = filter
  const query = plainLine(given)
  return {
    domains: [...new Set(domains)],
    regulations: [...new Set(regulations)],
    themes: [...new Set(themes)],
    levels: [...new Set(levels)],
    sources: [...new Set(sources)],
    ...(query !== '' && { query }),
  }
}
