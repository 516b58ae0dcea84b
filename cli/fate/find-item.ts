import { canonicalUrl } from '../../crawler/canonical-url.ts'
import { identityKeys } from '../../crawler/identify.ts'
import type { Item, ItemDraft } from '../../model/item.ts'
import type { WhyWorld } from '../what-became-of.ts'
import { sourcesOfHost } from './sources-of-host.ts'

/** A stored item, and whether the address that was asked is an older or other one of it. */
export interface Found {
  readonly item: Item
  readonly isOtherAddress?: boolean
}

/** The stored item at an address, whatever its spelling, or that was at this address before. */
export async function findByAddress(world: WhyWorld, url: string): Promise<Found | undefined> {
  const address = canonicalUrl(url)
  for (const spelling of spellingsOf(address)) {
    const items = await world.store.itemsByUrl(spelling)
    const item = items.find(({ id, cluster }) => id === cluster) ?? items[0]
    if (item) return { item }
  }
  const item = await aliasAt(world, url)
  return item && { item, isOtherAddress: canonicalUrl(item.url) !== address }
}

/** With and without a slash at the end of the path. */
function spellingsOf(address: string): string[] {
  const [path = '', query] = address.split(/(?=\?)/, 2)
  const bare = path.replace(/\/+$/, '')
  const rest = query ?? ''
  return [...new Set([address, `${bare}${rest}`, `${bare}/${rest}`])]
}

/** Sources remember the addresses of what they know, also those it had before. */
async function aliasAt(world: WhyWorld, url: string): Promise<Item | undefined> {
  for (const { id } of await sourcesOfHost(world, url)) {
    const keys = identityKeys(id, [draftAt(url)]).flat()
    const [known] = await world.store.knownItems(
      id,
      keys.filter((key) => key.startsWith('u:')),
    )
    if (known) return world.store.itemById(known.id)
  }
  return undefined
}

function draftAt(url: string): ItemDraft {
  const nothing = { domains: [], regulations: [], themes: [], identifiers: [] }
  const texts = { title: '', summary: '', text: '', language: 'und', type: '' }
  return { ...nothing, ...texts, url, hasOwnUrl: true, publishedAt: null, dateSuspect: false }
}

const LIKE_ENOUGH = 0.6
const CANDIDATES = 10

/** The stored item whose title has most words in common with this one; undefined when none is like it. */
export async function findByTitle(world: WhyWorld, title: string): Promise<Item | undefined> {
  const wanted = wordsOf(title)
  const longest = [...wanted].sort((one, other) => other.length - one.length).slice(0, 3)
  for (const text of [title.slice(0, 200), ...longest]) {
    const query = { text, filter: {}, sort: 'relevance', limit: CANDIDATES, offset: 0 } as const
    const { hits } = await world.search(query)
    const ranked = hits
      .map(({ item }) => ({ item, likeness: titleLikeness(wanted, wordsOf(item.title)) }))
      .sort((one, other) => other.likeness - one.likeness)
    if (ranked[0] && ranked[0].likeness >= LIKE_ENOUGH) return ranked[0].item
  }
  return undefined
}

/** The share of words that two titles have in common, from 0 to 1. */
export function titleLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * one.intersection(other).size) / Math.max(1, one.size + other.size)
}

/** The words of a title without case, accents and punctuation. */
export function wordsOf(text: string): Set<string> {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])
}
