import { CrawlError } from '../../model/errors.ts'
import type { SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText, NextPage } from '../parsed-document.ts'
import { withQuery } from './paging.ts'
import { recordReader } from './record-item.ts'
import { compileText } from './value-path.ts'
import { namedAnywhere, readXml, type XmlElement } from './xml-record.ts'

/** What KOOP calls things in its gzd, CVDR and BWB records. */
const FIELDS = {
  title: 'title|documenttitel',
  url:
    'preferredUrl|preferred_url|publicatieurl_xhtml|itemUrl[manifestation=html]|' +
    'itemUrl[manifestation=pdf]|itemUrl',
  guid: 'identifier|recordIdentifier',
  summary: 'abstract|description',
  published: 'available|issued|date|modified',
  updated: 'modified',
  type: 'type',
}
const readMessage = compileText('message|details')

interface SruAnswer {
  readonly records: XmlElement[]
  total: number | undefined
  nextPosition: number | undefined
  diagnostic: string | undefined
  isSru: boolean
}

/** Reads an answer of an SRU service: records in XML, whatever their prefixes are. */
export function parseSru(document: DocumentText, source: SourceOf<'sru'>): AdapterResult {
  const answer = readAnswer(document)
  const { records, total, diagnostic } = answer
  if (diagnostic !== undefined && records.length === 0) {
    throw new CrawlError(
      'parse',
      `${document.url}: the service answers with an error: ${diagnostic}`,
    )
  }
  if (!answer.isSru || (total === undefined && records.length === 0)) {
    throw new CrawlError(
      'parse',
      `${document.url}: the document is XML, but no answer of an SRU service`,
    )
  }
  const next = nextPage(document, answer)
  return {
    items: records.map(recordReader({ ...FIELDS, ...source.fields })),
    ...(total !== undefined && { total }),
    ...(next && { next }),
  }
}

function readAnswer({ text, url }: DocumentText): SruAnswer {
  const answer: SruAnswer = {
    records: [],
    total: undefined,
    nextPosition: undefined,
    diagnostic: undefined,
    isSru: false,
  }
  readXml(text, url, (name, value) => {
    if (name === 'record' && typeof value === 'object') answer.records.push(namedAnywhere(value))
    else if (name === 'numberOfRecords') answer.total ??= wholeNumber(value)
    else if (name === 'nextRecordPosition') answer.nextPosition ??= wholeNumber(value)
    else if (name === 'diagnostic')
      answer.diagnostic ??= readMessage(value)?.slice(0, 300) ?? 'a diagnostic'
    else if (name === 'searchRetrieveResponse') answer.isSru = true
  })
  return answer
}

function wholeNumber(value: string | XmlElement): number | undefined {
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined
}

function nextPage(
  { url }: DocumentText,
  { records, total, nextPosition }: SruAnswer,
): NextPage | undefined {
  if (records.length === 0) return undefined
  const start = Number(new URL(url).searchParams.get('startRecord') ?? 1)
  const next = nextPosition ?? start + records.length
  if (!(next > start) || (total !== undefined && next > total)) return undefined
  if (nextPosition === undefined && total === undefined) return undefined
  return { url: withQuery(url, 'startRecord', String(next)) }
}
