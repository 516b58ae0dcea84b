import type { Item } from '../model/item.ts'
import type { Level } from '../model/level.ts'

/** What programs that read linked data ask for. */
export const JSON_LD = 'application/ld+json'

const ADDRESS = { '@type': '@id' } as const
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  dcterms: 'http://purl.org/dc/terms/',
  url: ADDRESS,
  isBasedOn: ADDRESS,
  'dcterms:source': ADDRESS,
  'dcterms:type': ADDRESS,
}

const CATEGORY = 'https://identifier.overheid.nl/tooi/def/thes/kern/c_'

/** Kinds of document that are, without doubt, a category of information of the Woo (TOOI). */
const CATEGORIES: Readonly<Record<string, string>> = {
  law: '139c6280',
  bill: '759721e2',
  'parliamentary paper': 'c76862ab',
  'woo decision': '3baef532',
}

/** The Woo is about Dutch public bodies only. */
const DUTCH_LEVELS: readonly Level[] = ['national', 'regional', 'g40']

/** One item for machines that know no Einder: schema.org and Dublin Core (STD-12). */
export function itemJsonLd(item: Item, publicUrl: string): Readonly<Record<string, unknown>> {
  const { url, title, summary, publisher, publishedAt, updatedAt, language } = item
  const subjects = [...item.domains, ...item.regulations, ...item.themes].map((tag) => tag.id)
  const category = DUTCH_LEVELS.includes(item.level) ? categoryOf(item.type) : undefined
  return {
    '@context': CONTEXT,
    '@id': `${publicUrl}/items/${encodeURIComponent(item.id)}`,
    '@type': 'Article',
    headline: title,
    'dcterms:title': title,
    ...(summary && { abstract: summary }),
    publisher: { '@type': 'Organization', name: publisher },
    'dcterms:publisher': publisher,
    ...(publishedAt && { datePublished: publishedAt, 'dcterms:issued': publishedAt }),
    dateModified: updatedAt,
    'dcterms:modified': updatedAt,
    ...(language !== 'und' && { inLanguage: language }),
    url,
    isBasedOn: url,
    'dcterms:source': url,
    ...(category && { 'dcterms:type': CATEGORY + category }),
    genre: item.type,
    ...(item.identifiers.length > 0 && {
      identifier: item.identifiers.map(({ scheme, value }) => ({
        '@type': 'PropertyValue',
        propertyID: scheme,
        value,
      })),
    }),
    ...(subjects.length > 0 && { keywords: subjects }),
  }
}

function categoryOf(type: string): string | undefined {
  return Object.hasOwn(CATEGORIES, type) ? CATEGORIES[type] : undefined
}
