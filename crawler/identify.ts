import { hash } from 'node:crypto'
import type { ItemDraft } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { ItemWrite, KnownItem } from '../store/store.ts'
import { canonicalUrl } from './canonical-url.ts'
import { contentHash } from './identity/content-hash.ts'
import { documentKeys, LADDER } from './identity/document-keys.ts'

const ID_LENGTH = 26

/**
 * The identity keys of each draft, strongest first (REL-27): guid, canonical address, guid without
 * host, fingerprint. Duplicates within the document share their keys.
 */
export function identityKeys(sourceId: string, drafts: readonly ItemDraft[]): string[][] {
  return documentKeys(sourceId, drafts)
}

/**
 * Recognises each draft as new, changed or the same, linking it at the first key that is known.
 * Duplicates within the document become one write; a known item is claimed by one draft only, so
 * that a second item at an address never overwrites the first.
 * @param keys as `identityKeys` gave them, one list a draft
 */
export function identify(
  source: Pick<Source, 'id'>,
  drafts: readonly ItemDraft[],
  keys: readonly (readonly string[])[],
  known: readonly KnownItem[],
): ItemWrite[] {
  const candidates = withoutDuplicates(drafts, keys)
  const knownByKey = new Map(known.map((item) => [item.key, item]))
  const claims = claim(candidates, knownByKey)
  const taken = new Set(known.map(({ id }) => id))
  return candidates.map((candidate) => {
    const item = claims.get(candidate)
    if (item) return knownWrite(candidate, item, knownByKey)
    return newWrite(source.id, candidate, knownByKey, taken)
  })
}

interface Candidate {
  readonly draft: ItemDraft
  readonly keys: readonly string[]
}

function withoutDuplicates(
  drafts: readonly ItemDraft[],
  keys: readonly (readonly string[])[],
): Candidate[] {
  const seen = new Map<string, Candidate>()
  drafts.forEach((draft, index) => {
    const own = keys[index] ?? []
    const first = own[0] ?? ''
    if (!seen.has(first)) seen.set(first, { draft, keys: own })
  })
  return [...seen.values()]
}

/** One rung of the ladder after the other: a guid claims before an address does. */
function claim(candidates: readonly Candidate[], knownByKey: ReadonlyMap<string, KnownItem>) {
  const claims = new Map<Candidate, KnownItem>()
  const claimed = new Set<string>()
  for (const rung of LADDER) {
    for (const candidate of candidates) {
      const key = candidate.keys.find((own) => own.startsWith(rung))
      const item = key === undefined ? undefined : knownByKey.get(key)
      if (!item || claims.has(candidate) || claimed.has(item.id)) continue
      claims.set(candidate, item)
      claimed.add(item.id)
    }
  }
  return claims
}

function knownWrite(
  { draft, keys }: Candidate,
  item: KnownItem,
  knownByKey: ReadonlyMap<string, KnownItem>,
): ItemWrite {
  const { id } = item
  const content = draft.contentHash ?? contentHash(draft)
  // What a torn document lacks was not taken out by its publisher (REL-21).
  if (draft.isFromTornDocument) {
    return { change: 'same', id, identityKeys: [], contentHash: item.contentHash, draft }
  }
  return {
    change: content === item.contentHash ? 'same' : 'changed',
    id,
    identityKeys: ownKeys(keys, id, knownByKey),
    contentHash: content,
    ...clusterKey(draft, keys),
    draft,
  }
}

function newWrite(
  sourceId: string,
  { draft, keys }: Candidate,
  knownByKey: ReadonlyMap<string, KnownItem>,
  taken: Set<string>,
): ItemWrite {
  const content = draft.contentHash ?? contentHash(draft)
  const id = freshId(sourceId, [...keys, content], taken)
  taken.add(id)
  return {
    change: 'new',
    id,
    identityKeys: ownKeys(keys, id, knownByKey),
    contentHash: content,
    ...clusterKey(draft, keys),
    draft,
  }
}

/** Drawn from the first key, so that the same item gets the same id in any store. */
function freshId(sourceId: string, seeds: readonly string[], taken: ReadonlySet<string>): string {
  const ids = seeds.map((seed) => idOf(sourceId, seed))
  return ids.find((id) => !taken.has(id)) ?? idOf(sourceId, seeds.join('\n'))
}

function idOf(sourceId: string, seed: string): string {
  return hash('sha256', `${sourceId}\n${seed}`).slice(0, ID_LENGTH)
}

/** A key leads to one item; what leads to another stays with that one. */
function ownKeys(
  keys: readonly string[],
  id: string,
  knownByKey: ReadonlyMap<string, KnownItem>,
): string[] {
  return keys.filter((key) => (knownByKey.get(key)?.id ?? id) === id)
}

/** Items of other sources at the same address are about the same; a home page is about nothing. */
function clusterKey({ url, hasOwnUrl }: ItemDraft, keys: readonly string[]) {
  const isSharedAddress = !keys.some((key) => key.startsWith('u:'))
  const address = canonicalUrl(url)
  if (!hasOwnUrl || isSharedAddress || /^[^/]+\/?$/.test(address)) return {}
  return { clusterKey: address }
}
