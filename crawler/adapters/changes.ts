import type { SourceOf } from '../../model/source.ts'
import type { Changes } from '../../model/source-fields.ts'
import type { ChangesPosition, PagePosition } from '../../model/source-state.ts'
import type { AdapterResult, DocumentText, NextPage, ParsedDocument } from '../parsed-document.ts'
import { withQuery } from './paging.ts'
import { compileText } from './value-path.ts'

type Followed = Pick<AdapterResult, 'cursor' | 'next'>

const readOperation = compileText('op')

/** Whether an address is one of the feed of changes, and not of the export before it. */
export function isChangesAddress(changes: Changes, address: string): boolean {
  const here = new URL(address)
  const there = new URL(changes.url)
  return here.origin === there.origin && here.pathname === there.pathname
}

/** What was taken out at the publisher stays with us (REL-21). */
export function isRemoval(record: unknown): boolean {
  return readOperation(record) === 'delete'
}

/**
 * Where reading goes on after a page of an export or of its changes.
 * @param nextOfExport the page of the export that its paging leads to
 */
export function followChanges(
  changes: Changes,
  { url, headers }: DocumentText,
  nextOfExport: NextPage | undefined,
): Followed {
  const more = headers[changes.moreHeader.toLowerCase()]
  if (!isChangesAddress(changes, url)) {
    const cursor = headers[changes.startHeader.toLowerCase()]
    const next = more === 'false' ? undefined : nextOfExport
    return { ...(cursor && { cursor }), ...(next && { next }) }
  }
  const cursor = headers[changes.nextHeader.toLowerCase()]
  if (!cursor) return {}
  const next = { url: withQuery(url, changes.parameter, cursor) }
  return { cursor, ...(more === 'true' && { next }) }
}

/** The request by which a source goes on where it was; undefined where it begins. */
export function requestAt(
  source: SourceOf<'json'>,
  { cursor, rest }: ChangesPosition,
): PagePosition | undefined {
  if (rest || !source.changes || cursor === undefined) return rest
  const { url, parameter } = source.changes
  return { request: { url: withQuery(url, parameter, cursor) }, page: 0 }
}

/** The position after a page was read: changes count from the first page of the export on. */
export function positionAfter(
  changes: Changes,
  position: ChangesPosition | undefined,
  { request, page }: PagePosition,
  { cursor, next }: ParsedDocument,
): ChangesPosition {
  const known = position?.cursor
  if (isChangesAddress(changes, request.url)) {
    const reached = cursor ?? known
    return reached === undefined ? {} : { cursor: reached }
  }
  const start = known ?? cursor
  return {
    ...(start !== undefined && { cursor: start }),
    ...(next && { rest: { request: next, page: page + 1 } }),
  }
}
