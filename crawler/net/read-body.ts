import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { CrawlError } from '../../model/errors.ts'
import type { FetchLimits } from '../fetch-limits.ts'

/** Small documents expand as they like; padding with spaces is no bomb. */
const RATIO_FROM_BYTES = 2 ** 20

export interface BodyLimits extends Pick<FetchLimits, 'wireBytes' | 'expansionRatio'> {
  readonly maxBytes: number
  /** `cut`: what goes beyond `maxBytes` is left unread, and that is no failure. */
  readonly excess?: 'refuse' | 'cut' | undefined
}

/** Says that enough was read. */
const CUT = Symbol('cut')

/**
 * Reads and decodes a body, counting while it streams, and stops at once when a limit is crossed
 * (REL-13): 89 bytes of brotli can hold 50 MiB.
 * @param coding value of Content-Encoding
 * @throws CrawlError of kind too_large, ratio or encoding
 */
export async function readBody(
  body: Readable,
  coding: string,
  limits: BodyLimits,
): Promise<Uint8Array> {
  const tally = { wire: 0, decoded: 0 }
  const chunks: Buffer[] = []

  async function* counted(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      tally.wire += chunk.length
      if (tally.wire > limits.wireBytes) throw tooLarge(limits.wireBytes, 'on the wire')
      yield chunk
    }
  }
  async function collect(decoded: AsyncIterable<Buffer>) {
    for await (const chunk of decoded) {
      tally.decoded += chunk.length
      chunks.push(chunk)
      if (limits.excess === 'cut' && tally.decoded >= limits.maxBytes) throw CUT
      refuseExcess(tally, limits)
    }
  }
  try {
    const decoder = decoderFor(coding)
    await (decoder ? pipeline(body, counted, decoder, collect) : pipeline(body, counted, collect))
  } catch (error) {
    // Nobody else listens to a body that is given up before it was read.
    body.on('error', () => {}).destroy()
    // An empty body is no broken gzip: what it means is for the reader of the answer.
    const isEmpty = tally.wire === 0 && isBrokenCoding(error)
    if (error !== CUT && !isEmpty) throw isBrokenCoding(error) ? brokenCoding(coding, error) : error
  }
  return Buffer.concat(chunks, Math.min(tally.decoded, limits.maxBytes))
}

function decoderFor(coding: string): Transform | undefined {
  const codings = coding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const [name = '', ...others] = codings.filter((name) => name !== '' && name !== 'identity')
  if (others.length > 0) throw new CrawlError('encoding', `more than one coding: ${coding}`)
  if (name === '') return undefined
  if (name === 'gzip' || name === 'x-gzip') return createGunzip({ chunkSize: 2 ** 16 })
  if (name === 'br') return createBrotliDecompress({ chunkSize: 2 ** 16 })
  throw new CrawlError('encoding', `an unknown coding: ${name}`)
}

function refuseExcess(tally: { wire: number; decoded: number }, limits: BodyLimits): void {
  if (tally.decoded > limits.maxBytes) throw tooLarge(limits.maxBytes, 'decoded')
  const isBomb = tally.decoded > tally.wire * limits.expansionRatio
  if (!isBomb || tally.decoded <= RATIO_FROM_BYTES) return
  throw new CrawlError('ratio', `${tally.wire} bytes became more than ${tally.decoded}`)
}

function tooLarge(maxBytes: number, where: string): CrawlError {
  return new CrawlError('too_large', `more than ${maxBytes} bytes ${where}`)
}

function isBrokenCoding(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(?:Z_|ERR_BROTLI|ERR__ERROR)/.test(code)
}

function brokenCoding(coding: string, cause: unknown): CrawlError {
  return new CrawlError('encoding', `broken or cut off ${coding}`, { cause })
}
