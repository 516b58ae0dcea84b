import Parser from 'rss-parser'

/** Fields of an item as they stand in our own RSS 2.0, in this order. */
export interface CanonicalItem {
  readonly title?: string | undefined
  readonly link?: string | undefined
  readonly guid?: string | undefined
  readonly pubDate?: string | undefined
  readonly updated?: string | undefined
  readonly language?: string | undefined
  readonly description?: string | undefined
  readonly text?: string | undefined
}

const OWN_FIELDS = ['updated', 'language', 'text', 'description'] as const
const FIELDS = ['title', 'link', 'guid', 'pubDate', ...OWN_FIELDS] as const

/** Longer texts, and all with markup, wait outside while rss-parser reads the feed. */
const LONGEST_INSIDE = 300
const TOKEN = 'text-'

/**
 * Writes items as a small, sound RSS 2.0 document and has rss-parser read it. Texts with markup are
 * swapped for tokens and put back afterwards: rss-parser makes snippets in quadratic time, and
 * objects of titles with markup in them.
 */
export async function readCanonicalFeed(items: readonly CanonicalItem[]): Promise<CanonicalItem[]> {
  const outside: string[] = []
  const document = writeFeed(items, outside)
  const parser = new Parser<object, Partial<Record<string, string>>>({
    customFields: { item: [...OWN_FIELDS] },
  })
  const feed = await parser.parseString(document)
  return feed.items.map((item) => putBack(item, outside))
}

function writeFeed(items: readonly CanonicalItem[], outside: string[]): string {
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
  if (value.length <= LONGEST_INSIDE && !/[<>&]/.test(value) && !value.startsWith(TOKEN))
    return value
  outside.push(value)
  return `${TOKEN}${outside.length - 1}`
}

function putBack(read: Readonly<Partial<Record<string, string>>>, outside: readonly string[]) {
  const item: Partial<Record<keyof CanonicalItem, string>> = {}
  for (const name of FIELDS) {
    const value = read[name]
    if (value)
      item[name] = value.startsWith(TOKEN)
        ? (outside[Number(value.slice(TOKEN.length))] ?? '')
        : value
  }
  return item
}
