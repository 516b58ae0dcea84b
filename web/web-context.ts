import type { SubscriptionDesk } from '../digest/subscription-desk.ts'
import type { SourceStatus } from '../model/source-status.ts'
import type { TagKind } from '../model/tag.ts'
import type { WhyAnswer } from '../model/why-answer.ts'
import type { SearchQuery } from '../search/search-index.ts'
import type { SearchPage } from '../search/search-page.ts'
import type { Suggestion } from '../search/suggest-items.ts'
import type { Store } from '../store/store.ts'

/** One label of the taxonomy as people read it. Labels of one `group` stand together in a form. */
export interface TagLabel {
  readonly id: string
  readonly label: string
  readonly group?: string
}

export interface TagLabels {
  readonly domains: readonly TagLabel[]
  readonly regulations: readonly TagLabel[]
  readonly themes: readonly TagLabel[]
}

/** What can be read on a site, as an administrator is shown it. Never what stood there (SEC-08). */
export interface SiteFinding {
  readonly proposals: readonly {
    readonly url: string
    readonly kind: string
    readonly found: string
    readonly items: number
    readonly first: readonly {
      readonly title: string
      readonly url: string
      readonly publishedAt: string | null
    }[]
  }[]
  readonly tried: readonly {
    readonly url: string
    readonly kind: string
    readonly error?: { readonly kind: string }
  }[]
  /** The source that was added, or that reads it already. */
  readonly source?: { readonly id: string; readonly isNew: boolean }
}

/** All that pages and API need of the world and of the other rooms. */
export interface WebContext {
  readonly store: Store
  search(query: SearchQuery): Promise<SearchPage>
  /** What somebody who begins to type may mean. */
  suggest(prefix: string): Promise<readonly Suggestion[]>
  readonly desk: SubscriptionDesk
  sourceStatuses(): Promise<readonly SourceStatus[]>
  /** What became of an address or a title. */
  whatBecameOf(question: string): Promise<WhyAnswer>
  readonly labels: TagLabels
  /** What people call a label; the id itself when the taxonomy no longer knows it. */
  labelOf(kind: TagKind, id: string): string
  /** Finds sources on a site, and keeps the one picked; only where administrators have pages. */
  findSource?(address: string, pick?: number): Promise<SiteFinding>
  readonly municipality: string
  /** Where people reach us, without a slash at the end. */
  readonly publicUrl: string
  readonly version: string
  readonly timeZone: string
  /** Proxies of ours, as addresses or ranges: only they are believed about who asks. */
  readonly trustedProxies?: readonly string[]
  now(): Date
  /** Bytes that nobody can guess. */
  randomBytes(size: number): Uint8Array
  readiness(): Promise<{ readonly ready: boolean; readonly reasons: readonly string[] }>
  /** Told of every failure that a visitor saw as a 500, with the route (never the address: it may hold a token). */
  report?(failure: { readonly error: unknown; readonly route: string }): void
}
