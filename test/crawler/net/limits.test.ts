import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { DEFAULT_FETCH_LIMITS, type FetchLimits } from '../../../crawler/fetch-limits.ts'
import { startRawHost } from '../../support/raw-host.ts'
import { type Answer, startWebHost } from '../../support/web-host.ts'
import { openTestGate } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

const MIB = 2 ** 20

async function worldOf(answer: Answer, limits: Partial<FetchLimits> = {}) {
  const host = await startWebHost(answer)
  return { host, gate: openTestGate({ allowHosts: [host.address], limits }) }
}

async function rawWorldOf(
  bytes: string,
  then: 'close' | 'reset' | 'wait',
  limits: Partial<FetchLimits> = {},
) {
  const host = await startRawHost((socket) => {
    if (then === 'close') socket.end(bytes)
    else socket.write(bytes, () => then === 'reset' && socket.resetAndDestroy())
  })
  return { host, gate: openTestGate({ allowHosts: [host.address], limits }) }
}

it('the limits are those of the requirements', () => {
  expect(DEFAULT_FETCH_LIMITS).toEqual({
    connectMs: 10_000,
    headersMs: 15_000,
    bodyIdleMs: 10_000,
    totalMs: 60_000,
    wireBytes: 10_485_760,
    decodedBytes: 20_971_520,
    expansionRatio: 100,
    headerBytes: 16_384,
    redirects: 5,
  })
})

describe('a body that is too large', () => {
  it.each([
    ['gzip', gzipSync(Buffer.alloc(50 * MIB)), 'ratio'],
    ['br', brotliCompressSync(Buffer.alloc(50 * MIB)), 'ratio'],
    ['br', brotliCompressSync(Buffer.alloc(MIB)), undefined],
  ])('is given up when it expands without end: %s', async (coding, bomb, kind) => {
    const { host, gate } = await worldOf((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(bomb),
    )
    if (kind) expect(await gate.failure(host.origin)).toMatchObject({ kind })
    else expect(await gate.read(host.origin)).toHaveLength(MIB)
  })

  it('is given up when it decodes to more than was asked for', async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `regel ${index * 7919}`).join('\n')
    const { host, gate } = await worldOf((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)),
    )
    const maxBytes = Buffer.byteLength(text)
    expect(await gate.read(host.origin, { maxBytes })).toBe(text)
    expect(await gate.failure(host.origin, { maxBytes: maxBytes - 1 })).toMatchObject({
      kind: 'too_large',
    })
  })

  it('is left as soon as the limit is crossed, although it goes on and on', async () => {
    const host = await startRawHost((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      const pour = () => {
        while (socket.writable && socket.write(Buffer.alloc(65_536)));
      }
      socket.on('drain', pour)
      pour()
    })
    const gate = openTestGate({ allowHosts: [host.address], limits: { wireBytes: MIB } })
    expect(await gate.failure(host.origin)).toMatchObject({
      kind: 'too_large',
      message: expect.stringContaining(host.origin),
    })
    await host.abandoned
  })

  it('or has too large a head, is a failure too', async () => {
    const { host, gate } = await worldOf((_, response) => {
      for (let index = 0; index < 40; index += 1) response.setHeader(`X-${index}`, 'x'.repeat(500))
      response.end('x')
    })
    expect(await gate.failure(host.origin)).toMatchObject({ kind: 'too_large' })
  })
})

describe('a body that is not whole', () => {
  const zipped = gzipSync('Raadsvergadering '.repeat(500) + Math.PI)

  it.each([
    ['gzip cut off', 'gzip', zipped.subarray(0, -9)],
    [
      'gzip with a wrong checksum',
      'gzip',
      Buffer.concat([zipped.subarray(0, -8), Buffer.alloc(8, 1)]),
    ],
    ['gzip that is none', 'gzip', Buffer.from('<rss/>')],
    ['brotli that is none', 'br', Buffer.from('<rss/>')],
    ['brotli cut off', 'br', brotliCompressSync(zipped).subarray(0, -9)],
    ['two codings', 'gzip, gzip', gzipSync(zipped)],
    ['an unknown coding', 'zstd', zipped],
  ])('is a failure of kind encoding: %s', async (_what, coding, body) => {
    const { host, gate } = await worldOf((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(body),
    )
    expect(await gate.failure(host.origin)).toMatchObject({ kind: 'encoding' })
  })

  it.each([
    [
      'shorter than its Content-Length',
      'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc',
      'close',
    ],
    ['reset half-way', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc', 'reset'],
    [
      'without its last chunk',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n',
      'close',
    ],
    [
      'in a broken chunk',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n',
      'wait',
    ],
    ['without an answer', '', 'close'],
    ['reset before an answer', '', 'reset'],
    ['in a language that is not HTTP', '220 mail.example ESMTP\r\n', 'wait'],
  ] as const)('is a failure of kind connect: %s', async (_what, bytes, then) => {
    const { host, gate } = await rawWorldOf(bytes, then)
    expect(await gate.failure(host.origin)).toMatchObject({ kind: 'connect' })
  })

  it('needs no Content-Length when the connection is closed in order', async () => {
    const { host, gate } = await rawWorldOf('HTTP/1.0 200 OK\r\n\r\nabc', 'close')
    expect(await gate.read(host.origin)).toBe('abc')
  })

  it('is empty when nothing came, however it was to be coded', async () => {
    const { host, gate } = await worldOf((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(),
    )
    expect(await gate.failure(host.origin)).toMatchObject({ kind: 'empty' })
  })
})

describe('a server that stalls', () => {
  const drip = (response: Parameters<Answer>[1]) => {
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  }

  it.each<
    [
      string,
      string,
      'timeout_headers' | 'timeout_body' | 'timeout_total',
      Partial<FetchLimits>,
      Answer,
    ]
  >([
    ['before its head', '/', 'timeout_headers', { headersMs: 100 }, () => {}],
    ['in its body', '/', 'timeout_body', { bodyIdleMs: 100 }, (_, response) => response.write('x')],
    [
      'never, but drips',
      '/',
      'timeout_total',
      { totalMs: 300, bodyIdleMs: 100 },
      (_, response) => drip(response),
    ],
    [
      'in the body of a redirect, and drips',
      '/',
      'timeout_total',
      { totalMs: 300 },
      (_, response) => drip(response.writeHead(302, { location: '/b' })),
    ],
    [
      'in the page of an error, and drips',
      '/',
      'timeout_total',
      { totalMs: 300 },
      (_, response) => drip(response.writeHead(500)),
    ],
    [
      'along a chain of redirects',
      '/1',
      'timeout_total',
      { totalMs: 250 },
      ({ path }, response) =>
        setTimeout(
          () => response.writeHead(302, { location: `/${Number(path.slice(1)) + 1}` }).end(),
          100,
        ),
    ],
  ])('%s, ends in time', async (_where, path, kind, limits, answer) => {
    const { host, gate } = await worldOf(answer, limits)
    expect(await gate.failure(host.origin + path)).toMatchObject({ kind })
  })

  it('before its head is waited for where it is known to be slow', async () => {
    const answer: Answer = (_, response) => setTimeout(() => response.end('<rss/>'), 250)
    const { host, gate } = await worldOf(answer, { headersMs: 100, totalMs: 200 })
    expect(await gate.read(host.origin, { patienceMs: 2000 })).toBe('<rss/>')
    expect(await gate.failure(host.origin)).toMatchObject({
      kind: expect.stringMatching(/timeout/),
    })
  })

  it('in its head, and drips, ends in time', async () => {
    const host = await startRawHost((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const timer = setInterval(() => socket.write('X: y\r\n'), 20)
      socket.on('close', () => clearInterval(timer))
    })
    const gate = openTestGate({ allowHosts: [host.address], limits: { totalMs: 300 } })
    expect(['timeout_total', 'timeout_headers']).toContain((await gate.failure(host.origin)).kind)
    await host.abandoned
  })

  it('when a name is looked up, ends in time', async () => {
    const gate = openTestGate({ limits: { connectMs: 100 }, resolve: () => new Promise(() => {}) })
    expect(await gate.failure('http://city.test/')).toMatchObject({ kind: 'timeout_connect' })
  })

  it('in the TLS handshake, ends in time', async () => {
    const host = await startRawHost(() => {})
    const gate = openTestGate({ allowHosts: [host.address], limits: { connectMs: 100 } })
    expect(await gate.failure(`https://${host.address}/`)).toMatchObject({
      kind: 'timeout_connect',
    })
  })
})

describe('a fetch that is called off', () => {
  it('ends at once, before and while it runs', async () => {
    const { host, gate } = await worldOf(() => caller.abort())
    const caller = new AbortController()
    expect(await gate.failure(host.origin, { signal: caller.signal })).toMatchObject({
      kind: 'aborted',
    })
    expect(await gate.failure(host.origin, { signal: caller.signal })).toMatchObject({
      kind: 'aborted',
    })
    expect(host.seen).toHaveLength(1)
  })

  it('by the closing of the gate ends too, also when it waits for a connection', async () => {
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>()
    const gate = openTestGate({
      resolve: () => {
        isAsked()
        return new Promise(() => {})
      },
    })
    const failure = gate.failure('http://city.test/')
    await asked
    await gate.close()
    expect(await failure).toMatchObject({ kind: 'aborted' })
    expect(await gate.failure('http://city.test/')).toMatchObject({ kind: 'aborted' })
  })
})
