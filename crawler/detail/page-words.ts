import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { refuseUnreasonableHtml } from '../adapters/html-limits.ts'
import { parseJson } from '../adapters/parse-json.ts'
import { compileText } from '../adapters/value-path.ts'
import { escapedText } from './escaped-text.ts'
import type { DetailWords } from './read-detail-page.ts'

/** More take seconds; then what the page itself marks as its main part counts. */
const MOST_ELEMENTS = 10_000

/** What is needed of a page that was read. */
interface Page {
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
}
interface Element {
  readonly innerHTML: string
  readonly textContent: string | null
  getAttribute(name: string): string | null
}

const readTitle = compileText('headline|name')
const readSummary = compileText('description')
const readPublished = compileText('datePublished|dateCreated|uploadDate')

/**
 * The main text of a page, and what it says of itself in its head (Open Graph, JSON-LD).
 * @param selector the part that counts, where its main text is not found otherwise
 * @throws CrawlError of kind `parse`
 */
export function readPageWords(html: string, url: string, selector?: string): DetailWords {
  refuseUnreasonableHtml(html, url)
  const { document } = parseHTML(html)
  const page: Page = document
  const meta = metaReader(page)
  const linked = linkedData(page, url)
  const title =
    meta('og:title') ?? readTitle(linked) ?? page.querySelector('title')?.textContent?.trim()
  const summary = meta('og:description') ?? meta('description') ?? readSummary(linked)
  const published =
    meta('article:published_time') ??
    readPublished(linked) ??
    meta('dcterms.issued', 'dcterms.created')
  return {
    ...(title && { title: escapedText(title) }),
    ...(summary && { summary: escapedText(summary) }),
    ...(published && { published }),
    text: mainText(document, page, selector),
  }
}

function metaReader(page: Page) {
  const values = new Map<string, string>()
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name')
    const content = element.getAttribute('content')?.trim()
    if (name && content && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content)
  }
  return (...names: string[]) => names.map((name) => values.get(name)).find(Boolean)
}

/** The first record of JSON-LD that says when it was published or what it is called. */
function linkedData(page: Page, url: string): unknown {
  const records = [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(({ textContent }) => parsed(textContent ?? '', url))
    .flatMap((record) => (isGraph(record) ? record['@graph'] : record))
  return (
    records.find((record) => readPublished(record)) ?? records.find((record) => readTitle(record))
  )
}

function parsed(text: string, url: string): unknown {
  try {
    return parseJson(text, url)
  } catch {
    // Broken JSON in a page is common; the page says the rest in other ways.
    return []
  }
}

function isGraph(record: unknown): record is { readonly '@graph': readonly unknown[] } {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, '@graph'))
    return false
  return Array.isArray((record as { '@graph': unknown })['@graph'])
}

type ReadableDocument = ConstructorParameters<typeof Readability>[0]

/** Markup still: the text is made plain where all texts are. */
function mainText(document: ReadableDocument, page: Page, selector: string | undefined): string {
  const chosen = selector && page.querySelector(selector)
  if (chosen) return chosen.innerHTML
  const whole = (page.querySelector('main') ?? page.querySelector('article'))?.innerHTML ?? ''
  return readable(document)?.content || whole
}

/** It takes the document apart as it reads, and throws where there is too much of it. */
function readable(document: ReadableDocument) {
  try {
    const options = { maxElemsToParse: MOST_ELEMENTS, disableJSONLD: true }
    return new Readability(document, options).parse()
  } catch {
    // What the page marks as its main part is left.
    return null
  }
}
