/** The store was made by a newer version of this program, or by another one. Nothing was written. */
export class StoreVersionError extends Error {
  override readonly name = 'StoreVersionError'
}

/** There is no store to read at that path yet. */
export class StoreMissingError extends Error {
  override readonly name = 'StoreMissingError'
}

/** A cursor that no page of ours gave. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError'
}
