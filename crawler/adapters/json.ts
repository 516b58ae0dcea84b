import { CrawlError } from '../../model/errors.ts'
import type { SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText } from '../parsed-document.ts'
import { followChanges, isRemoval } from './changes.ts'
import { nextJsonPage } from './paging.ts'
import { parseJson } from './parse-json.ts'
import { recordReader } from './record-item.ts'
import { readTotal, recordList } from './record-list.ts'
import { compileValue, scalarText } from './value-path.ts'

/** Reads an answer in JSON, or one JSON record a line, by the paths of its definition. */
export function parseJsonList(document: DocumentText, source: SourceOf<'json'>): AdapterResult {
  const isLines = source.format === 'ndjson'
  const answer = isLines ? parseLines(document) : parseJson(document.text, document.url)
  const records = recordList(answer, source.list, document.url)
  const total = readTotal(answer, source.total)
  const { changes } = source
  const next = nextJsonPage(source, { document, answer, count: records.length, total })
  const kept = changes ? records.filter((record) => !isRemoval(record)) : records
  const items = kept.filter(recordFilter(source.where)).map(recordReader(source.fields))
  return {
    items,
    ...(total !== undefined && { total }),
    ...(changes ? followChanges(changes, document, next) : next && { next }),
  }
}

/** A line that is no JSON is one lost record, kept as an empty one; only all of them are an error. */
function parseLines({ text, url }: DocumentText): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const records = lines.map((line) => parseLine(line, url))
  if (records.every((record) => record === undefined)) {
    throw new CrawlError('parse', `${url}: none of ${lines.length} lines is valid JSON`)
  }
  return records
}

function parseLine(line: string, url: string): unknown {
  try {
    return parseJson(line, url)
  } catch {
    return undefined
  }
}

/** A line that could not be read passes, so that its loss is seen. */
function recordFilter(where: SourceOf<'json'>['where'] = {}): (record: unknown) => boolean {
  const conditions = Object.entries(where).map(
    ([path, value]) => [compileValue(path), value] as const,
  )
  return (record) =>
    record === undefined ||
    conditions.every(([read, wanted]) => {
      const value = read(record)
      return (typeof value === 'boolean' ? String(value) : scalarText(value)) === wanted
    })
}
