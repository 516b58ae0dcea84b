import { hash } from 'node:crypto'
import type { ItemDraft } from '../../model/item.ts'
import { type Traits, traitsOf } from './traits.ts'

/** Prefixes of keys, strongest first: guid, address, guid without host, fingerprint, all together. */
export const LADDER = ['g:', 'u:', 'p:', 'f:', 'x:'] as const

/** With more missing or repeated guids than this, the document's guids mean nothing. */
const BAD_GUIDS = 0.05

/** The identity keys of the items of one document; duplicates share the keys of the first. */
export function documentKeys(sourceId: string, drafts: readonly ItemDraft[]): string[][] {
  const traits = drafts.map(traitsOf)
  const copies = firstOfEach(traits, ({ url = '', fingerprint }) => `${url}\n${fingerprint}`)
  const trustsGuids = guidsAreGood([...new Set(copies)])
  const firsts = firstOfEach(copies, trustsGuids ? guidOrSelf : pageAndTitle)

  const distinct = [...new Set(firsts)]
  const isUnique = uniqueness(distinct)
  const keysOf = new Map(
    distinct.map((own) => [
      own,
      keysFor(own, trustsGuids, isUnique).map((key) => hashed(sourceId, key)),
    ]),
  )
  return firsts.map((first) => keysOf.get(first) ?? [])
}

/** For each, the first that counts as the same. */
function firstOfEach(all: readonly Traits[], sameness: (traits: Traits) => unknown): Traits[] {
  const firsts = new Map<unknown, Traits>()
  return all.map((traits) => {
    const key = sameness(traits)
    const first = firsts.get(key) ?? traits
    firsts.set(key, first)
    return first
  })
}

function guidsAreGood(traits: readonly Traits[]): boolean {
  const guids = traits.flatMap(({ guid }) => guid ?? [])
  const bad = traits.length - new Set(guids).size
  return bad <= traits.length * BAD_GUIDS
}

function guidOrSelf(traits: Traits): unknown {
  return traits.guid ?? traits
}

/** Entries of one page that have titles of their own are items of their own. */
function pageAndTitle(traits: Traits): unknown {
  return traits.url === undefined ? traits : `${traits.url}\n${traits.title}`
}

type IsUnique = (trait: keyof Traits, traits: Traits) => boolean

/** What several items of one document have in common identifies none of them. */
function uniqueness(distinct: readonly Traits[]): IsUnique {
  const counts = new Map<string, number>()
  for (const traits of distinct) {
    for (const trait of ['url', 'guidPath', 'fingerprint'] as const) {
      const key = `${trait}\n${traits[trait]}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return (trait, traits) => counts.get(`${trait}\n${traits[trait]}`) === 1
}

function keysFor(traits: Traits, trustsGuids: boolean, isUnique: IsUnique): string[] {
  const { guid, url, guidPath, fingerprint } = traits
  const keys: string[] = []
  if (trustsGuids && guid !== undefined) keys.push(`g:${guid}`)
  if (url !== undefined && isUnique('url', traits)) keys.push(`u:${url}`)
  if (trustsGuids && guidPath !== undefined && isUnique('guidPath', traits))
    keys.push(`p:${guidPath}`)
  keys.push(
    isUnique('fingerprint', traits) ? `f:${fingerprint}` : `x:${url}\n${guid}\n${fingerprint}`,
  )
  return keys
}

/** Short, and no other source's: the prefix, then 128 bits. */
function hashed(sourceId: string, key: string): string {
  return key.slice(0, 2) + hash('sha256', `${sourceId}\n${key}`).slice(0, 32)
}
