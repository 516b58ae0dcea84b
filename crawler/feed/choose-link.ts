import { decodeEntities } from './decode-entities.ts'
import { type Entry, type Field, valuesOf } from './entry.ts'

interface Candidate {
  readonly address: string
  readonly base: string
  /** Lower is better. */
  readonly rank: number
}

const NOT_THE_ITEM =
  /^(?:self|enclosure|edit|edit-media|replies|hub|next|prev|previous|first|last|license|search|shorturl|related|via|icon)$/

/**
 * The address of the item itself: its link (an alternate one; HTML before other types), else a guid
 * that says it is a permalink, else what it is called in RDF. Absolute, by xml:base and the address
 * of the document. Undefined when the item has none: we do not make one up.
 */
export function chooseLink(entry: Entry): string | undefined {
  const candidates = [...linkCandidates(entry), ...permalinkCandidates(entry)]
    .filter(({ address }) => address !== '')
    .sort((a, b) => a.rank - b.rank)
  let other: string | undefined
  for (const { address, base } of candidates) {
    const absolute = resolve(address, base)
    if (/^https?:\/\//i.test(absolute)) return absolute
    other ??= absolute
  }
  return other
}

function linkCandidates(entry: Entry): Candidate[] {
  return (entry.fields.get('link') ?? []).flatMap((field) => {
    const rank = rankOf(field)
    const href = field.attributes.get('href')
    const text = href === undefined ? field.value : decodeEntities(href).text
    return rank === undefined ? [] : [{ address: text.trim(), base: field.base, rank }]
  })
}

/** By relation and type, both with their defaults; undefined for a link to something else. */
function rankOf({ attributes }: Field): number | undefined {
  const relation = attributes.get('rel')?.trim().toLowerCase() ?? 'alternate'
  const words = relation.split(/\s+/).map((word) => word.slice(word.lastIndexOf('/') + 1))
  if (words.some((word) => NOT_THE_ITEM.test(word))) return undefined
  const type = attributes.get('type')?.toLowerCase() ?? ''
  const isOther = !words.includes('alternate') && relation !== ''
  if (type.includes('html')) return isOther ? 3 : 0
  return (isOther ? 3 : 0) + (type === '' ? 1 : 2)
}

function permalinkCandidates(entry: Entry): Candidate[] {
  const guids = (entry.fields.get('guid') ?? []).filter(
    ({ attributes }) => attributes.get('ispermalink')?.trim().toLowerCase() !== 'false',
  )
  const names = [
    ...guids.map(({ value }) => value.trim()),
    ...valuesOf(entry, 'id'),
    aboutOf(entry),
    ...valuesOf(entry, 'dc:identifier'),
  ]
  return names
    .filter((name) => name !== undefined && /^https?:\/\//i.test(name))
    .map((name = '') => ({ address: name, base: entry.base, rank: 6 }))
}

/** What RDF calls the item: `rdf:about`. */
export function aboutOf({ attributes }: Entry): string | undefined {
  for (const [name, value] of attributes) {
    if (name === 'about' || name.endsWith(':about')) return decodeEntities(value).text.trim()
  }
  return undefined
}

function resolve(address: string, base: string): string {
  const whole = /^www\.[^\s/]+\.[a-z]{2,}(?:\/|$)/i.test(address) ? `http://${address}` : address
  return URL.parse(whole, base)?.href ?? address
}
