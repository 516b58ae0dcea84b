import type { RawItem } from '../../model/item.ts'
import type { SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText, NextPage } from '../parsed-document.ts'
import { errorAnswer } from './error-answer.ts'
import { isLastPage, withQuery } from './paging.ts'
import { parseJson } from './parse-json.ts'
import { recordReader } from './record-item.ts'
import { readTotal, recordList } from './record-list.ts'
import { compileText } from './value-path.ts'

const FIELDS = {
  title: 'title|name',
  guid: 'id|name',
  summary: 'notes',
  published: 'issued|metadata_created|metadata_modified',
  updated: 'metadata_modified',
}
const readSuccess = (answer: unknown) => (answer as { success?: unknown } | null)?.success

/** Reads datasets found by `package_search` of a CKAN catalogue. */
export function parseCkan(document: DocumentText, source: SourceOf<'ckan'>): AdapterResult {
  const answer = parseJson(document.text, document.url)
  if (readSuccess(answer) === false) throw errorAnswer(answer, document.url)
  const records = recordList(answer, 'result.results', document.url)
  const total = readTotal(answer, 'result.count')
  const next = nextPage(document, records.length, total)
  return {
    items: records.map(datasetReader(document, source)),
    ...(total !== undefined && { total }),
    ...(next && { next }),
  }
}

function datasetReader({ url }: DocumentText, source: SourceOf<'ckan'>) {
  const read = recordReader(FIELDS)
  const readPage = compileText(source.pageUrl ?? `${new URL(url).origin}/dataset/{name}`, 'address')
  return (record: unknown): RawItem => {
    const { published, updated, ...item } = read(record)
    const page = readPage(record)
    return {
      ...item,
      ...(page && { url: page }),
      ...(published && { published: asUtc(published) }),
      ...(updated && { updated: asUtc(updated) }),
    }
  }
}

/** CKAN keeps its stamps in UTC and does not say so. */
function asUtc(stamp: string): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(stamp) ? `${stamp}Z` : stamp
}

function nextPage(
  { url, page }: DocumentText,
  count: number,
  total: number | undefined,
): NextPage | undefined {
  if (count === 0 || total === undefined) return undefined
  const start = Number(new URL(url).searchParams.get('start') ?? 0)
  if (!Number.isInteger(start) || start + count >= total || isLastPage(page, count, total))
    return undefined
  return { url: withQuery(url, 'start', String(start + count)) }
}
