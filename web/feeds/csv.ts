import type { Item } from '../../model/item.ts'
import type { ItemFeed } from './search-feed.ts'

const COLUMNS: readonly (readonly [string, (item: Item) => string])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['url', ({ url }) => url],
  ['source', ({ source }) => source],
  ['publisher', ({ publisher }) => publisher],
  ['level', ({ level }) => level],
  ['type', ({ type }) => type],
  ['language', ({ language }) => language],
  ['publishedAt', ({ publishedAt }) => publishedAt ?? ''],
  ['firstSeenAt', ({ firstSeenAt }) => firstSeenAt],
  ['domains', ({ domains }) => idsOf(domains)],
  ['regulations', ({ regulations }) => idsOf(regulations)],
  ['themes', ({ themes }) => idsOf(themes)],
  ['summary', ({ summary }) => summary],
]

/** RFC 4180, with cells that no spreadsheet takes for a formula. */
export function renderCsv({ items }: ItemFeed): string {
  const header = COLUMNS.map(([name]) => name)
  const rows = items.map((item) => COLUMNS.map(([, read]) => cellOf(read(item))))
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

function idsOf(tags: Item['domains']): string {
  return tags.map(({ id }) => id).join(' ')
}

/** A text that begins like a formula gets an apostrophe, which spreadsheets hide (SEC-67). */
function cellOf(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}
