/** A list of links that a page seems to hold, as a definition of kind `html` would select it. */
export interface ListLead {
  readonly item: string
  readonly titleSelector: string
  readonly linkSelector: string
  readonly dateSelector?: string
  readonly dateAttribute?: string
  readonly summarySelector?: string
}

/** What a page says of itself and of documents that are easier to read. Plain values only. */
export interface PageLeads {
  readonly title?: string
  readonly siteName?: string
  readonly language?: string
  /** Feeds that the page names, in its order. */
  readonly feeds: readonly { readonly url: string; readonly title?: string }[]
  /** Root of a WordPress REST API. */
  readonly wordpressApi?: string
  /** Likeliest first. */
  readonly lists: readonly ListLead[]
}
