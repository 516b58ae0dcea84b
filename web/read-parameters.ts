import * as z from 'zod'
import { checkRequest, givenTwice, type RequestReading } from './request-problems.ts'

/** Of an address that takes none. */
export const NoParameters = z.strictObject({})

/**
 * Reads the query of an API address strictly (SEC-55): an unknown or repeated parameter is a
 * mistake. Lists are written with commas. The schema tells which parameters are lists or numbers.
 */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  address: string,
): RequestReading<z.output<Schema>> {
  const given = new URL(address).searchParams
  const names = [...new Set(given.keys())]
  const values = names.map((name): [string, unknown] => {
    const text = given.get(name) ?? ''
    return [name, isList(schema, name) ? text.split(',') : typedValue(schema, name, text)]
  })
  const repeated = names.filter((name) => given.getAll(name).length > 1)
  return checkRequest(schema, Object.fromEntries(values), repeated.map(givenTwice))
}

/**
 * Reads what a form sends, in an address or a body: lists are repeated names, and a field left
 * empty was not given.
 */
export function readForm<Schema extends z.ZodObject>(
  schema: Schema,
  given: URLSearchParams,
): RequestReading<z.output<Schema>> {
  const names = [...new Set(given.keys())].filter((name) => given.getAll(name).some(Boolean))
  const values = names.map((name): [string, unknown] => {
    const texts = given.getAll(name).filter(Boolean)
    return [name, isList(schema, name) ? texts : typedValue(schema, name, texts[0] ?? '')]
  })
  const repeated = names.filter((name) => isKnown(schema, name) && !isList(schema, name))
  const twice = repeated.filter((name) => given.getAll(name).length > 1)
  return checkRequest(schema, Object.fromEntries(values), twice.map(givenTwice))
}

function typedValue(schema: z.ZodObject, name: string, text: string): unknown {
  const isWholeNumber = typeOf(schema, name) === 'integer' && /^-?\d{1,15}$/.test(text)
  return isWholeNumber ? Number(text) : text
}

function isList(schema: z.ZodObject, name: string): boolean {
  return typeOf(schema, name) === 'array'
}

function typeOf(schema: z.ZodObject, name: string) {
  const field: z.core.$ZodType | undefined = isKnown(schema, name) ? schema.shape[name] : undefined
  return field && z.toJSONSchema(field, { io: 'input' }).type
}

function isKnown(schema: z.ZodObject, name: string): boolean {
  return Object.hasOwn(schema.shape, name)
}
