import type { RawItem } from '../../model/item.ts'
import type { SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText, NextPage } from '../parsed-document.ts'
import { refuseErrorAnswer } from './error-answer.ts'
import { isLastPage } from './paging.ts'
import { parseJson } from './parse-json.ts'
import { recordReader } from './record-item.ts'
import { readTotal, recordList } from './record-list.ts'
import { compileText } from './value-path.ts'

const readNextLink = compileText('@odata.nextLink|odata.nextLink')

/** Reads a page of an OData v4 collection; its next link is followed as it stands. */
export function parseOdata(document: DocumentText, source: SourceOf<'odata'>): AdapterResult {
  const answer = parseJson(document.text, document.url)
  refuseErrorAnswer(answer, document.url)
  const records = recordList(answer, 'value', document.url)
  const total = readTotal(answer, '@odata.count|odata.count')
  const read = recordReader(source.fields)
  const next = nextPage(document, {
    link: readNextLink(answer),
    total,
    count: records.length,
  })
  return {
    items: records.map((record) => withoutYearOne(read(record))),
    ...(total !== undefined && { total }),
    ...(next && { next }),
  }
}

interface Position {
  readonly link: string | undefined
  readonly total: number | undefined
  readonly count: number
}

function nextPage(
  { url, page }: DocumentText,
  { link, total, count }: Position,
): NextPage | undefined {
  if (!link || count === 0) return undefined
  if (total !== undefined && isLastPage(page, count, total)) return undefined
  // A link back to a page that was read already is not followed, and told (read-pages).
  const next = URL.parse(link, url)?.href
  return next === undefined ? undefined : { url: next }
}

/** The year 0001 is how .NET says that there is no date. */
function withoutYearOne(item: RawItem): RawItem {
  const { published, updated, ...rest } = item
  return {
    ...rest,
    ...(published && !published.startsWith('0001-') && { published }),
    ...(updated && !updated.startsWith('0001-') && { updated }),
  }
}
