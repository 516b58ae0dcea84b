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
const WORTH_NAMING = 0.3
const CANDIDATES = 10
const NAMED = 3

/** What is stored with a title, or with titles that come near it. */
export interface FoundTitle {
  readonly item?: Item
  /** The most like it first; not yet like enough to be it. */
  readonly nearest: readonly Item[]
}

/** The stored item whose title has most words in common with this one, if it has nearly all. */
export async function findByTitle(world: WhyWorld, title: string): Promise<FoundTitle> {
  const wanted = wordsOf(title)
  const likeness = new Map<string, { readonly item: Item; readonly likeness: number }>()
  for (const text of searchesFor(wanted)) {
    const query = { text, filter: {}, sort: 'relevance', limit: CANDIDATES, offset: 0 } as const
    const { hits } = await world.search(query)
    for (const { item } of hits) {
      likeness.set(item.id, { item, likeness: titleLikeness(wanted, wordsOf(item.title)) })
    }
    const [best] = ranked(likeness)
    if (best && best.likeness >= LIKE_ENOUGH) return { item: best.item, nearest: [] }
  }
  const near = ranked(likeness).filter((one) => one.likeness >= WORTH_NAMING)
  return { nearest: near.slice(0, NAMED).map(({ item }) => item) }
}

/** All words, without what a search would take for an operator; then the longest words alone. */
function searchesFor(wanted: ReadonlySet<string>): string[] {
  const longest = [...wanted].sort((one, other) => other.length - one.length).slice(0, 3)
  return [[...wanted].join(' ').slice(0, 200), ...longest]
}

function ranked<One extends { readonly likeness: number }>(all: ReadonlyMap<string, One>): One[] {
  return [...all.values()].sort((one, other) => other.likeness - one.likeness)
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
