import Parser from 'rss-parser'

/** Fields of an item as they stand in our own RSS 2.0; empty ones are left out. */
export type CanonicalItem = Readonly<Partial<Record<FieldName, string>>>
/** The same before it is written: a field may be undefined. */
export type CanonicalFields = Readonly<Record<FieldName, string | undefined>>

const STANDARD_FIELDS = ['title', 'link', 'guid', 'summary'] as const
/**
 * Names of our own, which rss-parser only hands on: of `pubDate` it would make what `Date` makes of
 * it, and of `description` a snippet.
 */
const OWN_FIELDS = ['published', 'updated', 'language', 'text'] as const
const FIELDS = [...STANDARD_FIELDS, ...OWN_FIELDS] as const
type FieldName = (typeof FIELDS)[number]

/** Longer texts, and all with markup, wait outside while rss-parser reads the feed. */
const LONGEST_INSIDE = 300
const TOKEN = 'text-'

/**
 * Writes items as a small, sound RSS 2.0 document and has rss-parser read it. Texts with markup are
 * swapped for tokens and put back afterwards: rss-parser makes snippets in quadratic time, and
 * objects of titles with markup in them.
 */
export async function readCanonicalFeed(
  items: readonly CanonicalFields[],
): Promise<CanonicalItem[]> {
  const outside: string[] = []
  const document = writeFeed(items, outside)
  const parser = new Parser<object, CanonicalItem>({
    customFields: { item: [...OWN_FIELDS] },
  })
  const feed = await parser.parseString(document)
  return feed.items.map((item) => putBack(item, outside))
}

function writeFeed(items: readonly CanonicalFields[], outside: string[]): string {
  const parts = ['<rss version="2.0"><channel><title/>']
  for (const item of items) {
    parts.push('<item>')
    for (const name of FIELDS) {
      const value = item[name]
      if (value) parts.push(`<${name}>${inside(value, outside)}</${name}>`)
    }
    parts.push('</item>')
  }
  parts.push('</channel></rss>')
  return parts.join('')
}

function inside(value: string, outside: string[]): string {
  const isPlain = value.length <= LONGEST_INSIDE && !/[<>&]/.test(value)
  if (isPlain && !value.startsWith(TOKEN)) return value
  outside.push(value)
  return `${TOKEN}${outside.length - 1}`
}

function putBack(read: CanonicalItem, outside: readonly string[]): CanonicalItem {
  const item: Partial<Record<keyof CanonicalItem, string>> = {}
  for (const name of FIELDS) {
    const value = read[name]
    const isToken = value?.startsWith(TOKEN)
    if (value) item[name] = isToken ? (outside[Number(value.slice(TOKEN.length))] ?? '') : value
  }
  return item
}
