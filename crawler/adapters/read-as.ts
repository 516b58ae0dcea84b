import type { Source, SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText } from '../parsed-document.ts'
import { parseCkan } from './ckan.ts'
import { parseFeed } from './feed.ts'
import { parseJsonList } from './json.ts'
import { parseOdata } from './odata.ts'
import { parseSparql } from './sparql.ts'
import { parseSru } from './sru.ts'
import { parseWordpress } from './wordpress.ts'

/** Reads a document with the adapter of its source's kind. */
export function readAs(
  document: DocumentText,
  source: Source,
): AdapterResult | Promise<AdapterResult> {
  switch (source.kind) {
    case 'feed':
      return parseFeed(document, source)
    case 'html':
      return parsePage(document, source)
    case 'json':
      return parseJsonList(document, source)
    case 'sru':
      return parseSru(document, source)
    case 'odata':
      return parseOdata(document, source)
    case 'ckan':
      return parseCkan(document, source)
    case 'sparql':
      return parseSparql(document, source)
    case 'wordpress':
      return parseWordpress(document, source)
  }
}

/** Loads the tree builder only where there is a page to read: it takes 30 MB. */
async function parsePage(document: DocumentText, source: SourceOf<'html'>): Promise<AdapterResult> {
  const { parseHtmlList } = await import('./html.ts')
  return parseHtmlList(document, source)
}
