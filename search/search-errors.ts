/**
 * Why an index cannot do its work: no answer (unreachable), a wrong key or a request it does not
 * accept (refused), nothing there yet or made by other rules (not-ready), work that it accepted and
 * then failed (task-failed), or more searches at once than it can answer (busy).
 */
export type SearchFailure = 'unreachable' | 'refused' | 'not-ready' | 'task-failed' | 'busy'

/** The index is of no use now. The store has everything, and the embedded index can stand in. */
export class SearchUnavailableError extends Error {
  override readonly name = 'SearchUnavailableError'
  readonly kind: SearchFailure

  constructor(kind: SearchFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}
