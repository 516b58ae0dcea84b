import type { Coverage } from './coverage.ts'

/** A digest, ready to be shown: every text is one plain line, every address may be linked to. */
export interface Digest {
  readonly subject: string
  readonly heading: string
  /** `23 tot en met 29 november 2026`. */
  readonly period: string
  readonly municipality: string
  readonly highlights: readonly Highlight[]
  readonly groups: readonly DigestGroup[]
  /** Developments that are new but not shown, and where they are. */
  readonly restCount: number
  readonly restUrl: string
  readonly coverage: Coverage
  readonly sourcesUrl: string
  readonly subscriptions: readonly { readonly name: string; readonly filter: string }[]
  readonly rhythm: string
  readonly number: string
  readonly manageUrl: string
  readonly stopUrl: string
}

export interface Highlight {
  readonly label: string
  readonly text: string
  /** What follows on the text and is no part of its link. */
  readonly after: string
  readonly url?: string
  readonly language?: string
}

export interface DigestGroup {
  readonly title: string
  readonly entries: readonly DigestEntry[]
}

export interface DigestEntry {
  readonly title: string
  /** Absent when its address may not be linked to. */
  readonly url?: string
  /** Of title and sentence, when that is another language than Dutch. */
  readonly language?: string
  readonly source: string
  readonly date: string
  readonly sentence: string
  readonly labels: readonly string[]
  readonly reason: string
  /** `ook gemeld door 2 (NOS, VNG)`, or empty. */
  readonly alsoReported: string
  /** An earlier digest with this item did not arrive. */
  readonly isRepeat: boolean
}
