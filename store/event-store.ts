/** A change in how a source is doing that the operator wants to know of. */
export interface SourceEvent {
  readonly id: number
  readonly sourceId: string
  readonly at: string
  /** Healths, or `flood`, or `moved`. */
  readonly from: string
  readonly to: string
  readonly reason: string
}

/** What happened to sources, and what of it the operator was told. Append only. */
export interface EventStore {
  /** Oldest first. */
  untoldEvents(): Promise<SourceEvent[]>
  /** Of events told since an instant: when, and of which source. */
  toldEvents(since: string): Promise<{ readonly sourceId: string; readonly toldAt: string }[]>
  markTold(ids: readonly number[], at: string): Promise<void>
}
