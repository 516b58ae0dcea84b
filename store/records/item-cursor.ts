import * as z from 'zod'
import { InvalidCursorError } from '../store-errors.ts'

/** Where a page of items ended: newest first seen first, then as stored. */
export interface ItemPosition {
  readonly firstSeenAt: number
  readonly number: number
}

const Cursor = z.tuple([z.int(), z.int()])

/** A place in the list as an opaque text that is safe in an address. */
export function cursorOf({ firstSeenAt, number }: ItemPosition): string {
  return Buffer.from(JSON.stringify([firstSeenAt, number])).toString('base64url')
}

/** @throws InvalidCursorError when no page of ours gave this cursor */
export function parseCursor(cursor: string): ItemPosition {
  try {
    const [firstSeenAt, number] = Cursor.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    )
    return { firstSeenAt, number }
  } catch (cause) {
    throw new InvalidCursorError('not a cursor of this list', { cause })
  }
}
