import { MAX_LISTED, MAX_SHOWN } from '../../digest/compose-digest.ts'
import type { ItemDigest, ItemFate } from '../../store/store.ts'

/** Whether digests had no room to write an item out: all that told of it only counted it. */
export function isOverCap({ digests }: ItemFate, interested: ReadonlySet<string>): boolean {
  if (digests.some(isShown)) return false
  return digests.some((digest) => isOnlyCounted(digest) || hadNoRoom(digest, interested))
}

/** In which digests an item was, was only counted, or had no room; nothing of who got them. */
export function digestText({ digests }: ItemFate, interested: ReadonlySet<string>): string {
  const texts = digests.flatMap((digest) => {
    const { slot, status, position = 0, total } = digest
    if (isShown(digest)) return `in overzicht ${slot} (${status})`
    if (isOnlyCounted(digest)) {
      return `in overzicht ${slot} alleen meegeteld: plaats ${position + 1} van ${total}, er passen er ${MAX_SHOWN} in`
    }
    return hadNoRoom(digest, interested)
      ? `niet in overzicht ${slot}: dat noemt er hoogstens ${MAX_LISTED}`
      : []
  })
  if (texts.length === 0) return 'nog in geen overzicht'
  const counts = Map.groupBy(texts, (text) => text)
  return [...counts]
    .map(([text, { length }]) => (length > 1 ? `${text} (${length} keer)` : text))
    .join('; ')
}

const isShown = ({ position }: ItemDigest) => position !== undefined && position < MAX_SHOWN
const isOnlyCounted = ({ position }: ItemDigest) => position !== undefined && position >= MAX_SHOWN

function hadNoRoom(
  { position, total, subscriptionIds }: ItemDigest,
  interested: ReadonlySet<string>,
): boolean {
  const isFull = position === undefined && total >= MAX_LISTED
  return isFull && subscriptionIds.some((id) => interested.has(id))
}
