import { type Cheerio, type CheerioAPI, load } from 'cheerio'
import { CrawlError } from '../../model/errors.ts'
import type { RawItem, Rejection } from '../../model/item.ts'
import type { SourceOf } from '../../model/source.ts'
import type { AdapterResult, DocumentText } from '../parsed-document.ts'
import { refuseUnreasonableHtml } from './html-limits.ts'
import { wordsOf } from './html-words.ts'

type Row = Cheerio<ReturnType<CheerioAPI>[number]>
type HtmlSource = SourceOf<'html'>

/**
 * Reads a page that lists news: one item for each element that `item` selects.
 * @throws CrawlError of kind `parse` when nothing matches, or no match has a title and a link
 */
export function parseHtmlList(document: DocumentText, source: HtmlSource): AdapterResult {
  refuseUnreasonableHtml(document.text, document.url)
  const $ = load(document.text)
  const baseUrl = baseOf($, document.url)
  const rows = select($.root(), source.item)
    .toArray()
    .map((row) => $(row))

  // An empty list is nearly always a redesigned page, hardly ever a day without news.
  if (rows.length === 0) {
    throw new CrawlError('parse', `${document.url}: no element matches "${source.item}"`)
  }
  const read = rows.map((row) => readRow(row, baseUrl, source))
  const items = read.flatMap((entry) => ('item' in entry ? entry.item : []))
  if (items.length === 0)
    throw new CrawlError('parse', nothingIn(document.url, rows.length, source))
  const total = source.totalSelector && statedTotal(select($.root(), source.totalSelector).text())
  return {
    items,
    ...(typeof total === 'number' && { total }),
    rejections: read.flatMap((entry) => ('rejection' in entry ? entry.rejection : [])),
  }
}

/** `1.234 resultaten`: the first number counts, with points or commas between thousands. */
function statedTotal(text: string): number | undefined {
  const [number] = /\d{1,3}(?:[.,\u00a0 ]\d{3})+(?!\d)|\d{1,9}/.exec(text) ?? []
  return number === undefined ? undefined : Number(number.replace(/\D/g, ''))
}

function nothingIn(url: string, count: number, source: HtmlSource): string {
  const { item, titleSelector, linkSelector } = source
  return `${url}: none of ${count} × "${item}" has a title ("${titleSelector}") and a link that counts ("${linkSelector}")`
}

function baseOf($: CheerioAPI, documentUrl: string): string {
  const href = $('base[href]').first().attr('href')?.trim()
  const base = href ? URL.parse(href, documentUrl) : undefined
  return base && /^https?:$/.test(base.protocol) ? base.href : documentUrl
}

type RowReading =
  | { readonly item: RawItem }
  | { readonly rejection: Rejection }
  | { readonly skipped: true }

/** A row whose links are not the wanted ones does not count; one without title or link is poison. */
function readRow(row: Row, baseUrl: string, source: HtmlSource): RowReading {
  const links = linksOf(row, source)
  const url = links.find((link) => isWanted(link, source))
  if (links.length > 0 && url === undefined) return { skipped: true }
  const title = titleOf(row, source)
  if (!title) return { rejection: { reason: 'empty', ...(url && { url }) } }
  const address =
    url === undefined ? undefined : URL.parse(withoutSuffix(url, source), baseUrl)?.href
  if (address === undefined) return { rejection: { reason: 'bad_url', title, ...(url && { url }) } }
  return { item: { title, url: address, ...optionalFields(row, source) } }
}

function linksOf(row: Row, source: HtmlSource): string[] {
  return matches(row, source.linkSelector)
    .map((element) => element.attr(source.linkAttribute)?.trim() ?? '')
    .filter((link) => link !== '' && !/^(?:#|javascript:|mailto:|tel:)/i.test(link))
}

function isWanted(link: string, { linkContains, linkExcludes }: HtmlSource): boolean {
  const contains = linkContains === undefined || link.includes(linkContains)
  return contains && !linkExcludes.some((part) => link.includes(part))
}

function withoutSuffix(link: string, { linkSuffix }: HtmlSource): string {
  return linkSuffix && link.endsWith(linkSuffix) ? link.slice(0, -linkSuffix.length) : link
}

function titleOf(row: Row, { titleSelector, titleAttribute, titlePrefix }: HtmlSource) {
  return firstValue(row, titleSelector, titleAttribute, (title) =>
    withoutPrefix(title, titlePrefix),
  )
}

function optionalFields(row: Row, source: HtmlSource): Partial<RawItem> {
  const { dateSelector, dateAttribute, datePrefix, summarySelector, typeSelector } = source
  const published = dateSelector && dateOf(row, dateSelector, dateAttribute, datePrefix)
  const summary = summarySelector && firstValue(row, summarySelector)
  const documentType = typeSelector && firstValue(row, typeSelector)
  return {
    ...(published && { published }),
    ...(summary && { summary }),
    ...(documentType && { documentType }),
  }
}

/** As printed. The element meant is the one that begins with the prefix, where there is one. */
function dateOf(row: Row, selector: string, attribute?: string, prefix?: string) {
  const printed = (text: string) =>
    prefix === undefined || startsWith(text, prefix) ? withoutPrefix(text, prefix) : undefined
  return (
    (attribute && firstValue(row, selector, attribute)) ||
    firstValue(row, selector, undefined, printed)
  )
}

/** The first match that has a value: image links without words come before the link with the title. */
function firstValue(
  row: Row,
  selector: string,
  attribute?: string,
  edit: (text: string) => string | undefined = (text) => text,
): string | undefined {
  for (const element of matches(row, selector)) {
    const text = attribute ? element.attr(attribute) : wordsOf(element.get(0))
    const value = edit((text ?? '').replace(/\s+/g, ' ').trim())
    if (value) return value
  }
  return undefined
}

/** A selector may also match the row itself. */
function matches(row: Row, selector: string): Row[] {
  const inside = select(row, selector)
  const all = row.is(selector) ? row.add(inside) : inside
  return all.toArray().map((_, index) => all.eq(index))
}

function select(within: Row, selector: string): Row {
  try {
    return within.find(selector)
  } catch (error) {
    throw invalidSelector(selector, error)
  }
}

function invalidSelector(selector: string, cause: unknown): CrawlError {
  return new CrawlError('parse', `"${selector}" is no valid selector`, { cause })
}

function startsWith(text: string, prefix: string): boolean {
  return text.toLowerCase().startsWith(prefix.trim().toLowerCase())
}

function withoutPrefix(text: string, prefix: string | undefined): string {
  return prefix && startsWith(text, prefix) ? text.slice(prefix.trim().length).trim() : text
}
