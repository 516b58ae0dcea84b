import { CrawlError, messageOf } from '../../model/errors.ts'
import type { RawItem } from '../../model/item.ts'
import type { SourceOf } from '../../model/source.ts'
import { findChallengePage } from '../challenge-page.ts'
import { type CanonicalItem, readCanonicalFeed } from '../feed/canonical-feed.ts'
import { canonicalItem } from '../feed/canonical-item.ts'
import { freshForMs } from '../feed/fresh-for.ts'
import { readJsonFeed } from '../feed/json-feed.ts'
import { readEntries } from '../feed/read-entries.ts'
import { tameMarkup } from '../feed/tame-markup.ts'
import type { AdapterResult, DocumentText } from '../parsed-document.ts'
import { type DocumentForm, feedRootOf, sniffDocument } from '../sniff-document.ts'

/**
 * Reads RSS, RDF, Atom and JSON Feed, one way for all of them: JSON by its own small branch, XML by
 * one repair pass into a small canonical feed that rss-parser reads. A feed without items is no
 * error here.
 * @throws CrawlError of kind `empty`, `challenge_page`, `not_a_feed` or `parse`
 */
export async function parseFeed(
  document: DocumentText,
  source: SourceOf<'feed'>,
): Promise<AdapterResult> {
  const { text, contentType } = document
  if (text.trim() === '') throw new CrawlError('empty', 'the document is empty')
  const form = sniffDocument(text, contentType)
  const result = form === 'json' ? parseJson(document) : await parseXml(document, form)
  return source.titleFrom === 'description'
    ? { ...result, items: result.items.map(withTitleFromDescription) }
    : result
}

function parseJson({ text, url }: DocumentText): AdapterResult {
  const items = readJsonFeed(parseJsonText(text), url)
  if (!items) throw new CrawlError('not_a_feed', 'the document is JSON, but not a JSON Feed')
  return { items }
}

function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw brokenJson(cause)
  }
}

function brokenJson(cause: unknown): CrawlError {
  return new CrawlError('parse', `the JSON is broken: ${messageOf(cause)}`, { cause })
}

async function parseXml({ text, url }: DocumentText, form: DocumentForm): Promise<AdapterResult> {
  if (!feedRootOf(text, form)) rejectOtherDocuments(text, form)
  const { markup, isRepaired: isTamed } = tameMarkup(text)
  const feed = readEntries(markup, url)
  if (!feed.hasRoot) throw new CrawlError('not_a_feed', 'the document is XML, but not a feed')
  if (feed.isTorn && feed.entries.length === 0) {
    throw new CrawlError('parse', 'the feed breaks off before its first item')
  }

  const canonical = await readCanonicalFeed(feed.entries.map(canonicalItem))
  const fresh = freshForMs(feed.channel)
  const isRepaired = isTamed || feed.isRepaired || !text.startsWith('<')
  return {
    items: canonical.map(rawItem),
    ...(isRepaired && { repaired: true }),
    ...(fresh !== undefined && { freshForMs: fresh }),
  }
}

function rejectOtherDocuments(text: string, form: DocumentForm): void {
  const guard = form === 'html' ? findChallengePage(text)?.guard : undefined
  if (guard) throw new CrawlError('challenge_page', `instead of the feed came a page of ${guard}`)
  if (form === 'html') throw new CrawlError('not_a_feed', 'the document is a web page, not a feed')
  if (form === 'pdf') throw new CrawlError('not_a_feed', 'the document is a PDF, not a feed')
  if (form === 'other') throw new CrawlError('not_a_feed', 'the document is text, not a feed')
}

function rawItem({ link, ...item }: CanonicalItem): RawItem {
  return link ? { ...item, url: link } : item
}

/** KOOP: the feed's title only names the gazette, which then makes a good summary. */
function withTitleFromDescription(item: RawItem): RawItem {
  const { title, summary, ...rest } = item
  if (!summary) return item
  return { ...rest, title: summary, ...(title && { summary: title }) }
}
