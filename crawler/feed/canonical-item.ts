import type { CanonicalFields } from './canonical-feed.ts'
import { chooseDates } from './choose-dates.ts'
import { aboutOf, chooseLink } from './choose-link.ts'
import { type Entry, firstValue } from './entry.ts'

const TITLES = ['title', 'dc:title', 'dcterms:title', 'media:title', 'itunes:title']
const SUMMARIES = [
  'description',
  'summary',
  'dc:description',
  'dcterms:abstract',
  'media:description',
  'itunes:summary',
  'itunes:subtitle',
  'tagline',
]
const TEXTS = ['content:encoded', 'content', 'xhtml:body', 'xhtml:div', 'body', 'fullitem']

/** Chooses, among all that an item says, what it is called, where it is and when it came out. */
export function canonicalItem(entry: Entry): CanonicalFields {
  const { published, updated } = chooseDates(entry)
  return {
    title: firstValue(entry, TITLES),
    link: chooseLink(entry),
    guid:
      firstValue(entry, ['guid', 'id']) ?? aboutOf(entry) ?? firstValue(entry, ['dc:identifier']),
    published,
    updated,
    language:
      firstValue(entry, ['dc:language', 'dcterms:language']) ?? entry.attributes.get('xml:lang'),
    summary: firstValue(entry, SUMMARIES),
    text: firstValue(entry, TEXTS),
  }
}
