import type { Readable } from 'node:stream'
import * as z from 'zod'
import { UsageError } from '../model/errors.ts'

/**
 * Reads JSON lines of one shape from UTF-8; empty lines are skipped.
 * @throws UsageError with the number of the first line that is wrong
 */
export async function* readJsonLines<T>(
  input: Readable,
  shape: z.ZodType<T>,
): AsyncGenerator<T, void> {
  let number = 0
  for await (const line of linesOf(input)) {
    number += 1
    if (line.trim() !== '') yield recordOf(line, number, shape)
  }
}

/** Only a line feed ends a line: node:readline also stops at U+2028, which JSON may hold as it is. */
async function* linesOf(input: Readable): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  let unfinished = ''
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n')
    const lines = [unfinished + first, ...others]
    unfinished = lines.pop() ?? ''
    yield* lines
  }
  yield unfinished + decoder.decode()
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
