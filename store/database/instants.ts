/** An ISO instant as the whole milliseconds that are stored, so that order never depends on spelling. */
export function millisecondsOf(instant: string): number {
  const milliseconds = Date.parse(instant)
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${instant}`)
  return milliseconds
}

/** Stored milliseconds as an ISO instant in UTC. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
