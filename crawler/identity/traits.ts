import { hash } from 'node:crypto'
import type { ItemDraft } from '../../model/item.ts'
import { canonicalUrl } from '../canonical-url.ts'

const FINGERPRINTED = 2000

/** By what an item may be recognised, strongest first (REL-27). */
export interface Traits {
  readonly guid: string | undefined
  /** Canonical address, when the item has one of its own. */
  readonly url: string | undefined
  /** A guid that is an address, without scheme and host: survives a move to another host. */
  readonly guidPath: string | undefined
  /** Of title, day and the first 2,000 characters. */
  readonly fingerprint: string
  readonly title: string
}

/** Finds the traits of an item. */
export function traitsOf(draft: ItemDraft): Traits {
  const title = wordsOf(draft.title)
  return {
    guid: draft.guid,
    url: draft.hasOwnUrl ? canonicalUrl(draft.url) : undefined,
    guidPath: draft.guid === undefined ? undefined : pathOf(draft.guid),
    fingerprint: fingerprint(title, draft),
    title,
  }
}

function fingerprint(title: string, { publishedAt, text, summary }: ItemDraft): string {
  const start = (text || summary).slice(0, FINGERPRINTED).replace(/\s+/g, ' ')
  const parts = [title, publishedAt?.slice(0, 10) ?? '', start]
  return hash('sha256', parts.join('\n'))
}

function wordsOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function pathOf(guid: string): string | undefined {
  const path = /^https?:\/\/[^/?#]+(.*)$/i.exec(guid)?.[1]
  return path === undefined || /^\/?$/.test(path) ? undefined : path
}
