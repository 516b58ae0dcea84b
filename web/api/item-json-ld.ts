import type { Item } from '../../model/item.ts'

/** What programs that read linked data ask for (RFC 8288, JSON-LD 1.1). */
export const JSON_LD = 'application/ld+json'

/** An item as linked data: schema.org for search engines, Dublin Core for registers (STD-12). */
export function itemJsonLd(item: Item, publicUrl: string): Readonly<Record<string, unknown>> {
  const { id, url, title, summary, publisher, publishedAt, updatedAt, language, type } = item
  const subjects = [...item.domains, ...item.regulations, ...item.themes].map((tag) => tag.id)
  return {
    '@context': { '@vocab': 'https://schema.org/', dcterms: 'http://purl.org/dc/terms/' },
    '@id': `${publicUrl}/items/${id}`,
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
    'dcterms:type': type,
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
