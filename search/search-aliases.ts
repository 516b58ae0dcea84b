/**
 * Names that mean one thing, so that each finds what is written with any other: `AVG`, `GDPR`,
 * `Algemene verordening gegevensbescherming`. Given from outside (the taxonomy); plain data.
 */
export type SearchAliases = readonly SearchAlias[]

export interface SearchAlias {
  /** The id of its tag: items that have it go before items that only use the word. */
  readonly concept: string
  /** Matched whatever the capitals, hyphens or accents; a hyphen may be a space or nothing. */
  readonly names: readonly string[]
  /** Abbreviations that are also ordinary words (`Woo`, `BIO`): matched in texts as written here. */
  readonly caseSensitive: readonly string[]
  /** Abbreviations that say too little in a text (`DSA`, `BIO`), but enough as a question. */
  readonly asked?: readonly string[]
  /** A label that is only known by name in `domain:` or `theme:`; its words say nothing in texts. */
  readonly facet?: 'domain' | 'theme'
}
