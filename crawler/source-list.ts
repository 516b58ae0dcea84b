import { parse } from 'csv-parse/sync'
import { CrawlError, messageOf } from '../model/errors.ts'
import { Level } from '../model/level.ts'
import { decodeDocument } from './decode-document.ts'
import { decodeEntities } from './feed/decode-entities.ts'
import { readMarkup } from './feed/read-markup.ts'
import { tameMarkup } from './feed/tame-markup.ts'

/** What a list of feeds says of one of them. */
export interface ListedSource {
  readonly url: string
  readonly title?: string
  readonly homepage?: string
  readonly publisher?: string
  readonly level?: Level
  readonly kind?: string
  readonly id?: string
}

/** SEC-67. */
const MOST_BYTES = 2 ** 20
const MOST_ROWS = 1000

/**
 * Reads OPML or CSV (with a head that names at least `url` or `xmlUrl`).
 * @throws CrawlError of kind `too_large` beyond 1 MiB or 1,000 rows, `parse` when it is neither
 */
export function readSourceList(bytes: Uint8Array, name: string): ListedSource[] {
  if (bytes.byteLength > MOST_BYTES) throw new CrawlError('too_large', `${name}: more than 1 MiB`)
  const text = decodeDocument(bytes, '')
  const rows = /^\s*</.test(text) ? readOpml(text, name) : readCsv(text, name)
  if (rows.length > MOST_ROWS) throw new CrawlError('too_large', `${name}: more than 1,000 sources`)
  if (rows.length === 0) throw new CrawlError('empty', `${name}: holds no addresses of sources`)
  return rows
}

function readOpml(text: string, name: string): ListedSource[] {
  const rows: ListedSource[] = []
  const around: (Level | undefined)[] = []
  let isOpml = false
  readMarkup(tameMarkup(text).markup, {
    open({ name: element, attributes, isSelfClosing }) {
      if (element.toLowerCase() === 'opml') isOpml = true
      if (element.toLowerCase() !== 'outline') return
      const value = (key: string) => decodeEntities(attributes.get(key) ?? '').text.trim()
      const level = levelNamed(value('category')) ?? levelNamed(value('text')) ?? around.at(-1)
      if (!isSelfClosing) around.push(level)
      const url = value('xmlUrl') || value('xmlurl')
      if (url) {
        const title = value('title') || value('text')
        rows.push(listed({ url, title, homepage: value('htmlUrl'), level }))
      }
    },
    close(element) {
      if (element.toLowerCase() === 'outline') around.pop()
    },
    text() {},
    cdata() {},
    end() {},
  })
  if (!isOpml) throw new CrawlError('parse', `${name}: XML, but no OPML`)
  return rows
}

function readCsv(text: string, name: string): ListedSource[] {
  const [first = ''] = text.split('\n', 1)
  try {
    const rows: Record<string, string>[] = parse(text, {
      bom: true,
      columns: (head: string[]) => head.map((one) => one.trim().toLowerCase()),
      delimiter: first.includes(';') ? ';' : ',',
      skip_empty_lines: true,
      relax_column_count: true,
      to: MOST_ROWS + 1,
    })
    if (rows[0] && !('url' in rows[0] || 'xmlurl' in rows[0])) {
      throw new CrawlError('parse', `${name}: neither OPML nor CSV with a column url`)
    }
    return rows.map((row) => {
      const value = (key: string) => withoutGuard(row[key] ?? '').trim()
      return listed({
        url: value('url') || value('xmlurl'),
        title: value('title') || value('titel'),
        homepage: value('homepage') || value('htmlurl'),
        publisher: value('publisher'),
        level: levelNamed(value('level')),
        kind: value('kind'),
        id: value('id'),
      })
    })
  } catch (error) {
    throw noTable(name, error)
  }
}

function noTable(name: string, cause: unknown): CrawlError {
  if (cause instanceof CrawlError) return cause
  return new CrawlError('parse', `${name}: ${messageOf(cause)}`, { cause })
}

/** Spreadsheets are kept from calculating by a sign before such a cell; it is not part of it. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

function levelNamed(text: string): Level | undefined {
  const level = Level.safeParse(text.replace(/^\//, ''))
  return level.success ? level.data : undefined
}

function listed({
  url,
  ...rest
}: { url: string } & Readonly<Record<string, string | undefined>>): ListedSource {
  return { url, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value)) }
}
