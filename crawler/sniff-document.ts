/** What a document is, whatever was declared. */
export type DocumentForm = 'xml' | 'json' | 'html' | 'pdf' | 'other'

const LOOKED_AT = 1024

/** White space, instructions and comments before the first markup that says something. */
const PREAMBLE = /^(?:[\s\ufeff\0]+|<\?[^>]{0,900}>|<!--(?:[^-]|-(?!->)){0,900}-->)/
const HTML =
  /^<(?:!doctype\s+html|(?:html|head|body|script|style|title|meta|div|p|h1|table|center|br|b|noscript)\b)/i

const FEED_ROOT = /<(?:[a-z][\w.-]{0,30}:)?(rss|feed|rdf)(?=[\s>/])/i
/** In a page, only a root that also declares what it is counts. */
const FEED_ROOT_IN_PAGE =
  /<(?:[a-z][\w.-]{0,30}:)?(rss|feed|rdf)\s[^<>]{0,500}?(?:xmlns|version)\b/i
const ROOT_WITHIN = 65_536

/** Decides by the first 1,024 characters, then by the declared type (REL-14). */
export function sniffDocument(text: string, contentType: string): DocumentForm {
  const start = firstMarkup(text.slice(0, LOOKED_AT))
  if (start.startsWith('%PDF-')) return 'pdf'
  if (/^[[{]/.test(start)) return 'json'
  if (HTML.test(start)) return 'html'
  if (!start.startsWith('<')) return 'other'
  return /^text\/html\b/i.test(contentType) && !FEED_ROOT.test(start) ? 'html' : 'xml'
}

/** The root by which RSS, Atom and RDF give themselves away, also inside a page; else undefined. */
export function feedRootOf(text: string, form: DocumentForm): 'rss' | 'feed' | 'rdf' | undefined {
  const pattern = form === 'html' ? FEED_ROOT_IN_PAGE : FEED_ROOT
  const root = pattern.exec(text.slice(0, ROOT_WITHIN))?.[1]?.toLowerCase()
  return root === 'rss' || root === 'feed' || root === 'rdf' ? root : undefined
}

/** Whether the root is that of a sitemap or an index of them, whatever type was declared. */
export function isSitemap(text: string): boolean {
  return /^<(?:[a-z][\w.-]{0,30}:)?(?:urlset|sitemapindex)[\s>]/i.test(
    firstMarkup(text.slice(0, LOOKED_AT)),
  )
}

function firstMarkup(text: string): string {
  let rest = text
  for (let match = PREAMBLE.exec(rest); match; match = PREAMBLE.exec(rest)) {
    rest = rest.slice(match[0].length)
  }
  return rest
}
