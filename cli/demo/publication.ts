/** What a publisher has published up to a moment, newest first. */
export interface Publication {
  readonly title: string
  readonly language: 'nl' | 'en'
  /** `http://127.0.0.1:43211`, without a slash at the end. */
  readonly origin: string
  readonly items: readonly PublishedItem[]
}

export interface PublishedItem {
  /** Unique within its publisher. */
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly type: string
  readonly at: Date
}

/** A form in which publishers put their news on the web. */
export interface Form {
  /** Where the document is, with its query. */
  readonly path: string
  readonly contentType: string
  /** What a source definition needs beside its address to read this form. */
  readonly definition: Readonly<Record<string, unknown>>
  render(publication: Publication): string | Uint8Array
}
