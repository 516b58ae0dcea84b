/** A search somebody gave a name. Who has its id has the search: nothing is kept of who made it. */
export interface SavedSearch {
  /** Cannot be guessed. */
  readonly id: string
  readonly name: string
  /** As behind `?` in the address of the search page. */
  readonly query: string
}
