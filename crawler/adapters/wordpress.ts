import type { RawItem } from '../../model/item.ts'
import type { AdapterResult, DocumentText, NextPage } from '../parsed-document.ts'
import { errorAnswer } from './error-answer.ts'
import { otherAddress, withQuery } from './paging.ts'
import { parseJson } from './parse-json.ts'
import { recordReader } from './record-item.ts'
import { recordList } from './record-list.ts'
import { compileText } from './value-path.ts'

const POST_FIELDS = {
  title: 'title.rendered|title',
  url: 'link',
  guid: 'guid.rendered|id',
  summary: 'excerpt.rendered|excerpt',
  text: 'content.rendered|content',
  published: 'date_gmt',
  updated: 'modified_gmt',
}
/** The Events Calendar: the date of publication counts, not that of the event. */
const EVENT_FIELDS = {
  title: 'title',
  url: 'url',
  guid: 'global_id|id',
  summary: 'excerpt',
  text: 'description',
  published: 'date_utc',
  updated: 'modified_utc',
}
const readLocalDate = compileText('date')
const readNextEvents = compileText('next_rest_url')

/** Reads posts of the WordPress REST API, or events of The Events Calendar on top of it. */
export function parseWordpress(document: DocumentText): AdapterResult {
  const answer = parseJson(document.text, document.url)
  const isEvents = hasKey(answer, 'events')
  if (!isEvents && !Array.isArray(answer) && hasKey(answer, 'code')) {
    throw errorAnswer(answer, document.url)
  }
  const records = recordList(answer, isEvents ? 'events' : '', document.url)
  const total = Number(document.headers['x-wp-total'] ?? (answer as { total?: unknown }).total)
  const next = records.length > 0 ? nextPage(document, answer, isEvents) : undefined
  return {
    items: records.map(postReader(isEvents ? EVENT_FIELDS : POST_FIELDS)),
    ...(Number.isInteger(total) && { total }),
    ...(next && { next }),
  }
}

function hasKey(answer: unknown, key: string): boolean {
  return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, key)
}

/** `…_gmt` stamps carry no zone; without one of them the local date is in the source's zone. */
function postReader(fields: typeof POST_FIELDS) {
  const read = recordReader(fields)
  return (record: unknown): RawItem => {
    const { published, updated, ...item } = read(record)
    const date = asUtc(published) ?? readLocalDate(record)
    const changed = asUtc(updated)
    return { ...item, ...(date && { published: date }), ...(changed && { updated: changed }) }
  }
}

function asUtc(stamp: string | undefined): string | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ]([\d:.]+)$/.exec(stamp ?? '') ?? []
  // A draft that was never published has no date in GMT.
  if (day === '0000-00-00') return undefined
  return day ? `${day}T${time}Z` : stamp
}

function nextPage(
  { url, headers }: DocumentText,
  answer: unknown,
  isEvents: boolean,
): NextPage | undefined {
  if (isEvents) return otherAddress(readNextEvents(answer) ?? url, url)
  const current = Number(new URL(url).searchParams.get('page') ?? 1)
  const last = Number(headers['x-wp-totalpages'] ?? 0)
  return current < last ? { url: withQuery(url, 'page', String(current + 1)) } : undefined
}
