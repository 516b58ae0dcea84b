import { CrawlError } from '../../model/errors.ts'
import type { SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText } from '../parsed-document.ts'
import { recordReader } from './record-item.ts'
import { readTotal } from './record-list.ts'
import { readXml, type XmlElement } from './xml-record.ts'

/**
 * Reads the elements at the path of the definition as items. An element that broke off is left out.
 * @throws CrawlError of kind `parse` when not even the element that should hold them is there
 */
export function parseXmlList(document: DocumentText, source: SourceOf<'xml'>): AdapterResult {
  const records: XmlElement[] = []
  const holder = source.list.split('.').slice(0, -1).join('.')
  let root: unknown
  let hasHolder = holder === ''
  readXml(document.text, document.url, (name, value, { path, isTorn }) => {
    if (isAt(path, holder)) hasHolder = true
    if (path === name) root = { [name]: value }
    if (isAt(path, source.list) && !isTorn) records.push(elementOf(value))
  })
  if (records.length === 0 && !hasHolder) {
    throw new CrawlError('parse', `${document.url}: no element at "${source.list}"`)
  }
  const total = readTotal(root, source.total)
  return {
    items: records.map(recordReader(source.fields)),
    ...(total !== undefined && { total }),
  }
}

/** A path may begin below the root. */
function isAt(path: string, wanted: string): boolean {
  return wanted !== '' && (path === wanted || path.endsWith(`.${wanted}`))
}

function elementOf(value: string | XmlElement): XmlElement {
  return typeof value === 'string' ? { '#text': value } : value
}
