import { parse } from 'csv-parse/sync'
import { CrawlError } from '../../model/errors.ts'
import type { SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText } from '../parsed-document.ts'
import { recordReader } from './record-item.ts'

const SEPARATORS = [',', ';', '\t', '|']
const LONGEST_RECORD = 2 ** 20

/**
 * Reads a table: its first line names the columns, each other line is an item. A last
 * line that breaks off is left out.
 * @throws CrawlError of kind `parse` when it lacks the column of the title, or a quote never ends
 */
export function parseCsv(document: DocumentText, source: SourceOf<'csv'>): AdapterResult {
  const { text, url } = document
  const [header = [], ...rows] = readRows(text, source.separator ?? separatorOf(text), url)
  const names = header.map((name) => name.trim())
  const read = recordReader(source.fields)
  // Every field of a row that names all columns by themselves: is the title among them?
  if (read(recordOf(names, names)).title === undefined) {
    throw new CrawlError('parse', `${url}: no column "${source.fields.title}" in the first line`)
  }
  const isCut = !/[\r\n]$/.test(text) && (rows.at(-1)?.length ?? 0) < names.length
  const whole = isCut ? rows.slice(0, -1) : rows
  return { items: whole.map((row) => read(recordOf(names, row))), total: whole.length }
}

function readRows(text: string, delimiter: string, url: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      max_record_size: LONGEST_RECORD,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    throw brokenTable(url, error)
  }
}

/** The parser's own message quotes the document (SEC-08). */
function brokenTable(url: string, cause: unknown): CrawlError {
  const message = `${url}: the table is broken, or breaks off within quotes`
  return new CrawlError('parse', message, { cause })
}

/** The sign that stands most often in the first line. */
function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? ''
  const count = (sign: string) => line.split(sign).length
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

/** Own properties only, whatever a column is called (SEC-15). */
function recordOf(
  names: readonly string[],
  row: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']))
}
