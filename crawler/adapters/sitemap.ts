import { CrawlError } from '../../model/errors.ts'
import type { RawItem } from '../../model/item.ts'
import type { SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText } from '../parsed-document.ts'
import { isSitemap, sniffDocument } from '../sniff-document.ts'
import { titleFromAddress } from '../text/title-from-address.ts'
import { recordReader } from './record-item.ts'
import { scalarText } from './value-path.ts'
import { namedAnywhere, readXml, type XmlElement } from './xml-record.ts'

/** The words of news sitemaps and of DiWoo, the profile of the Woo index (STD-11). */
const readEntry = recordReader({
  title: 'officieleTitel|title|titel',
  summary: 'omschrijving',
  published: 'publication_date|openbaarmakingsdatum|creatiedatum',
  type: 'informatiecategorie',
  language: 'language',
})
/** Pictures and films have a `loc` and a `title` of their own. */
const MEDIA: ReadonlySet<string> = new Set(['image', 'video'])
const DIWOO_INDEX = /sitemap[^/]*diwoo/i

/**
 * Reads a sitemap, an index of sitemaps, or a robots.txt that names them. The newest entries come
 * first, for a document gives only so many items. `loc` is what an entry is recognised by.
 * @throws CrawlError of kind `parse` for XML that is no sitemap
 */
export function parseSitemap(document: DocumentText, source: SourceOf<'sitemap'>): AdapterResult {
  const { text, contentType } = document
  if (!isSitemap(text) && sniffDocument(text, contentType) !== 'xml') return parseRobots(document)
  const { branches, entries, hasRoot } = readSitemap(document)
  if (!hasRoot)
    throw new CrawlError('parse', `${document.url}: the document is XML, but no sitemap`)
  const wanted = entries.filter(({ loc }) => isWanted(loc, source))
  const items = wanted.toSorted(newestFirst).map(itemOf)
  return {
    items,
    ...(branches.length > 0 ? { branches } : { total: wanted.length }),
  }
}

function parseRobots({ text, url }: DocumentText): AdapterResult {
  const named = [...text.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})/gim)].map(
    (match) => match[1] ?? '',
  )
  const ofDiwoo = named.filter((link) => DIWOO_INDEX.test(link))
  const branches = branchesOf(ofDiwoo.length > 0 ? ofDiwoo : named, url)
  if (branches.length === 0) throw new CrawlError('parse', `${url}: the text names no sitemap`)
  return { items: [], branches }
}

interface Entry {
  readonly loc: string
  readonly lastmod: string
  readonly element: XmlElement
}

/** What broke off half-way is left out: half an address is another address. */
function readSitemap({ text, url }: DocumentText) {
  const entries: Entry[] = []
  const sitemaps: string[] = []
  let hasRoot = false
  readXml(text, url, (_, value, { path, isTorn }) => {
    hasRoot ||= path === 'urlset' || path === 'sitemapindex'
    if (isTorn || typeof value !== 'object') return
    const loc = scalarText(value.loc)
    if (loc === undefined) return
    if (path === 'sitemapindex.sitemap') sitemaps.push(loc)
    if (path === 'urlset.url') {
      entries.push({ loc, lastmod: scalarText(value.lastmod) ?? '', element: value })
    }
  })
  return { branches: branchesOf(sitemaps, url), entries, hasRoot }
}

function branchesOf(links: readonly string[], base: string) {
  const urls = links.flatMap((link) => URL.parse(link, base)?.href ?? [])
  return [...new Set(urls)].map((url) => ({ url }))
}

function isWanted(loc: string, { linkContains, linkExcludes }: SourceOf<'sitemap'>): boolean {
  const contains = linkContains.length === 0 || linkContains.some((part) => loc.includes(part))
  return contains && !linkExcludes.some((part) => loc.includes(part))
}

/** Stamps are ISO 8601, so that their days can be compared as texts. */
function newestFirst(a: Entry, b: Entry): number {
  if (a.lastmod === b.lastmod) return 0
  return a.lastmod > b.lastmod ? -1 : 1
}

function itemOf({ loc, lastmod, element }: Entry): RawItem {
  const words = Object.fromEntries(Object.entries(element).filter(([name]) => !MEDIA.has(name)))
  const { title = titleFromAddress(loc), ...rest } = readEntry(namedAnywhere(words))
  return {
    ...rest,
    ...(title && { title }),
    url: loc,
    guid: loc,
    // The change signal, and the only date most entries have.
    ...(lastmod && { updated: lastmod }),
  }
}
