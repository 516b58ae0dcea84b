/** How we call a namespace, whatever prefix a document gives it. */
type Prefix = string

/** By address, without its scheme, case, and final `/` or `#`. RSS and Atom themselves have no prefix. */
const BY_ADDRESS: ReadonlyMap<string, Prefix> = new Map([
  ['purl.org/rss/1.0', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['cyber.law.harvard.edu/rss/rss.html', ''],
  ['www.w3.org/2005/atom', ''],
  ['purl.org/atom/ns', ''],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
])
/** By the prefix that is customary, where a document forgot to declare it or misspelt the address. */
const BY_CUSTOM: ReadonlyMap<string, Prefix> = new Map([
  ...[...BY_ADDRESS.values(), 'xml'].map((prefix) => [prefix, prefix] as const),
  ['atom', ''],
  ['rss', ''],
])
const FOREIGN = 'foreign'

/** Which prefix stands for what at some place in a document; `''` is the default namespace. */
export type Scope = ReadonlyMap<string, Prefix>

export const ROOT_SCOPE: Scope = new Map()
/** A scope is copied where it grows, so it may not grow without end. */
const MAX_PREFIXES = 100

/** The scope inside an element with these attributes. */
export function scopeWithin(scope: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let inner: Map<string, Prefix> | undefined
  for (const [name, address] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    inner ??= new Map(scope)
    if (inner.size >= MAX_PREFIXES) break
    inner.set(name.slice(6), prefixOf(address, name.slice(6)))
  }
  return inner ?? scope
}

/** `Dublin:Title` with its namespace declared as Dublin Core is `dc:title`. */
export function canonicalName(name: string, scope: Scope): string {
  const lowerCase = name.toLowerCase()
  const colon = lowerCase.indexOf(':')
  const written = colon === -1 ? '' : lowerCase.slice(0, colon)
  const prefix = scope.get(written) ?? BY_CUSTOM.get(written) ?? FOREIGN
  const local = lowerCase.slice(colon + 1)
  return prefix === '' ? local : `${prefix}:${local}`
}

function prefixOf(address: string, written: string): Prefix {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]+$/, '')
  return BY_ADDRESS.get(plain) ?? BY_CUSTOM.get(written) ?? FOREIGN
}
