import * as z from 'zod'
import { messageOf } from '../../model/errors.ts'

/**
 * A value as JSON text. Half a surrogate pair, which no UTF-8 column can hold, becomes U+FFFD as it
 * does in plain text columns: one for one, so that spans of evidence stay right.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value)
  return json.includes('\\ud') ? JSON.stringify(value, wellFormed) : json
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}

/** Reads a JSON column; `place` names it in the error when it is not what was written. */
export function readJson<T>(schema: z.ZodType<T>, json: string, place: string): T {
  try {
    return schema.parse(JSON.parse(json))
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : messageOf(cause)
    throw new Error(`the store is damaged at ${place}: ${reason}`, { cause })
  }
}

/**
 * The words of a closed list. Written as pairs, so that the compiler asks for a word that is added
 * to the list: without it, a record that has that word could be written and not read back.
 */
export function oneOf<Word extends string>(words: { readonly [W in Word]: W }) {
  return z.enum(words)
}
