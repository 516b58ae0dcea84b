/** What one fetch may cost. Milliseconds and bytes. */
export interface FetchLimits {
  /** Name look-up, TCP, proxy tunnel and TLS together. */
  readonly connectMs: number
  readonly headersMs: number
  /** The longest silence while a body arrives. */
  readonly bodyIdleMs: number
  /** All redirects, bodies and decoding together; waiting for one's turn at a host is not counted. */
  readonly totalMs: number
  readonly wireBytes: number
  /** Unless a request asks for another ceiling. */
  readonly decodedBytes: number
  /** Decoded bytes for each byte on the wire, looked at once there is more than 1 MiB. */
  readonly expansionRatio: number
  readonly headerBytes: number
  readonly redirects: number
}

/** The table of the requirements. */
export const DEFAULT_FETCH_LIMITS: FetchLimits = {
  connectMs: 10_000,
  headersMs: 15_000,
  bodyIdleMs: 10_000,
  totalMs: 60_000,
  wireBytes: 10 * 2 ** 20,
  decodedBytes: 20 * 2 ** 20,
  expansionRatio: 100,
  headerBytes: 16 * 2 ** 10,
  redirects: 5,
}
