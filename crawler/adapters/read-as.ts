import type { Source, SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText } from '../parsed-document.ts'
import { parseCkan } from './ckan.ts'
import { parseFeed } from './feed.ts'
import { parseJsonList } from './json.ts'
import { parseOdata } from './odata.ts'
import { parseSitemap } from './sitemap.ts'
import { parseSparql } from './sparql.ts'
import { parseSru } from './sru.ts'
import { parseWordpress } from './wordpress.ts'
import { parseXmlList } from './xml.ts'

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
      return parseWordpress(document)
    case 'sitemap':
      return parseSitemap(document, source)
    case 'ical':
      return parseEvents(document, source)
    case 'csv':
      return parseTable(document, source)
    case 'xml':
      return parseXmlList(document, source)
  }
}

/** Loads the tree builder only where there is a page to read: it takes 30 MB. */
async function parsePage(document: DocumentText, source: SourceOf<'html'>): Promise<AdapterResult> {
  const { parseHtmlList } = await import('./html.ts')
  return parseHtmlList(document, source)
}

/** Few sources are calendars or tables: what reads them is loaded when one comes. */
async function parseEvents(
  document: DocumentText,
  source: SourceOf<'ical'>,
): Promise<AdapterResult> {
  const { parseCalendar } = await import('./ical.ts')
  return parseCalendar(document, source)
}

async function parseTable(document: DocumentText, source: SourceOf<'csv'>): Promise<AdapterResult> {
  const { parseCsv } = await import('./csv.ts')
  return parseCsv(document, source)
}
