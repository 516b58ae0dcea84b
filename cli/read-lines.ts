import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import * as z from 'zod'
import { UsageError } from '../model/errors.ts'

/**
 * Reads JSON lines of one shape; empty lines are skipped.
 * @throws UsageError with the number of the first line that is wrong
 */
export async function* readJsonLines<T>(
  input: Readable,
  shape: z.ZodType<T>,
): AsyncGenerator<T, void> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() !== '') yield recordOf(line, number, shape)
  }
}

function recordOf<T>(line: string, number: number, shape: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new UsageError(`regel ${number}: geen JSON`, { cause })
  }
  const result = shape.safeParse(value)
  if (result.success) return result.data
  throw new UsageError(`regel ${number}: ${z.prettifyError(result.error)}`)
}
