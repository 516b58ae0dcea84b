import * as z from 'zod'
import { InvalidCursorError } from '../store-errors.ts'

/** Where a page of items ended: newest first seen first, then by id. */
export interface ItemPosition {
  readonly firstSeenAt: number
  readonly id: string
}

const Cursor = z.tuple([z.int(), z.string()])

/** A place in the list as an opaque text that is safe in an address. */
export function cursorOf({ firstSeenAt, id }: ItemPosition): string {
  return Buffer.from(JSON.stringify([firstSeenAt, id])).toString('base64url')
}

/** @throws InvalidCursorError when no page of ours gave this cursor */
export function parseCursor(cursor: string): ItemPosition {
  try {
    const [firstSeenAt, id] = Cursor.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    )
    return { firstSeenAt, id }
  } catch (cause) {
    throw new InvalidCursorError('not a cursor of this list', { cause })
  }
}
