import type { SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText } from '../parsed-document.ts'
import { parseJson } from './parse-json.ts'
import { recordReader } from './record-item.ts'
import { recordList } from './record-list.ts'

/** Reads SPARQL results in JSON: one item a row, its fields named by variables. */
export function parseSparql(document: DocumentText, source: SourceOf<'sparql'>): AdapterResult {
  const answer = parseJson(document.text, document.url)
  const rows = recordList(answer, 'results.bindings', document.url)
  return { items: rows.map(recordReader(source.fields)) }
}
