import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Answer, startWebHost } from '../../support/web-host.ts'
import { openTestGate, USER_AGENT } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

async function worldOf(answer: Answer) {
  const host = await startWebHost(answer)
  return { host, gate: openTestGate({ allowHosts: [host.address] }) }
}

describe('a document', () => {
  it('comes with its bytes, type, headers and validators', async () => {
    const { host, gate } = await worldOf((_, response) => {
      response.setHeader('ETag', '"v1"')
      response.setHeader('Last-Modified', 'Mon, 02 Mar 2026 10:00:00 GMT')
      response.setHeader('X-Total-Count', '40')
      response.setHeader('Content-Type', 'text/plain; charset=utf-8')
      response.end('Besluit €')
    })

    const result = await gate.fetch(`${host.origin}/a?b=c#d`)

    expect(result).toMatchObject({
      status: 'fetched',
      document: {
        url: `${host.origin}/a?b=c`,
        contentType: 'text/plain; charset=utf-8',
        headers: { 'x-total-count': '40' },
      },
      validators: { etag: '"v1"', lastModified: 'Mon, 02 Mar 2026 10:00:00 GMT' },
      redirects: [],
    })
    expect(result.status === 'fetched' && Buffer.from(result.document.bytes)).toEqual(
      Buffer.from('Besluit €'),
    )
  })

  it('has no type, no validators and no age where the server gives none', async () => {
    const { host, gate } = await worldOf((_, response) => response.end('x'))
    const result = await gate.fetch(host.origin)
    expect(result).toMatchObject({ document: { contentType: '' }, validators: {} })
    expect(result).not.toHaveProperty('maxAgeMs')
  })

  it.each([
    ['gzip', gzipSync('Gemeenteblad')],
    ['x-gzip', gzipSync('Gemeenteblad')],
    ['identity', Buffer.from('Gemeenteblad')],
    ['', Buffer.from('Gemeenteblad')],
  ])('is decoded when coded as "%s"', async (coding, body) => {
    const { host, gate } = await worldOf((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(body),
    )
    expect(await gate.read(host.origin)).toBe('Gemeenteblad')
  })
})

describe('a request', () => {
  it('says who we are and carries no cookie and no referer, whatever was set or asked for', async () => {
    const { host, gate } = await worldOf(({ path }, response) => {
      response.setHeader('Set-Cookie', 'id=1')
      if (path === '/a') response.writeHead(302, { location: '/b' }).end()
      else if (path !== '/robots.txt') response.end('x')
    })
    const headers = { 'User-Agent': 'Mozilla/5.0', Cookie: 'a=b', Referer: 'https://x.test/' }

    await gate.fetch(`${host.origin}/a`, { robots: 'obey', headers })
    await gate.fetch(`${host.origin}/b`, { robots: 'obey', headers })

    expect(host.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/b', '/b'])
    for (const seen of host.seen) {
      expect(seen.headers).toMatchObject({
        'user-agent': USER_AGENT,
        'accept-encoding': 'gzip, br',
        accept: expect.stringContaining('*/*'),
      })
      expect(seen.headers).not.toHaveProperty('cookie')
      expect(seen.headers).not.toHaveProperty('referer')
    }
  })

  it('carries the headers and body of its caller', async () => {
    const { host, gate } = await worldOf((_, response) => response.end('[]'))
    await gate.fetch(host.origin, {
      method: 'POST',
      body: '{"q":"sensor"}',
      headers: { 'Content-Type': 'application/json', accept: 'application/json', 'X-Key': 'k' },
    })
    expect(host.seen[0]).toMatchObject({
      method: 'POST',
      body: '{"q":"sensor"}',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-key': 'k' },
    })
  })
})

describe('a conditional request', () => {
  it.each([
    ['"v1"', 'Mon, 02 Mar 2026 10:00:00 GMT'],
    ['W/"weak"', 'yesterday, more or less'],
    ['no-quotes', '0'],
    ['"\u00e9\u00ff ,x"', 'Mon, 2 Mar 26'],
  ])('sends %s and %s back byte for byte', async (etag, lastModified) => {
    const { host, gate } = await worldOf(({ headers }, response) => {
      const isKnown =
        headers['if-none-match'] === etag && headers['if-modified-since'] === lastModified
      response.setHeader('ETag', etag)
      response.setHeader('Last-Modified', lastModified)
      response.writeHead(isKnown ? 304 : 200).end(isKnown ? undefined : 'x')
    })
    const first = await gate.fetch(host.origin)
    expect(first).toMatchObject({ status: 'fetched', validators: { etag, lastModified } })

    const second = await gate.fetch(host.origin, { validators: { etag, lastModified } })
    expect(second).toEqual({ status: 'not-modified', validators: { etag, lastModified } })
  })

  it('keeps the validators that a 304 does not replace', async () => {
    const { host, gate } = await worldOf((_, response) =>
      response.writeHead(304, { ETag: '"v2"', 'Cache-Control': 'max-age=7200' }).end(),
    )
    const validators = { etag: '"v1"', lastModified: 'Mon, 02 Mar 2026 10:00:00 GMT' }
    expect(await gate.fetch(host.origin, { validators })).toEqual({
      status: 'not-modified',
      validators: { ...validators, etag: '"v2"' },
      maxAgeMs: 7_200_000,
    })
  })

  it('sends no conditions when there are none, and takes no 304 then', async () => {
    const { host, gate } = await worldOf((_, response) => response.writeHead(304).end())
    const error = await gate.failure(host.origin, { validators: {} })
    expect(error).toMatchObject({ name: 'CrawlError', kind: 'empty' })
    expect(host.seen[0]?.headers).not.toHaveProperty('if-none-match')
    expect(host.seen[0]?.headers).not.toHaveProperty('if-modified-since')
  })

  it('processes a 200 although the ETag is the same', async () => {
    const { host, gate } = await worldOf((_, response) => {
      response.setHeader('ETag', '"v1"').end('new text')
    })
    expect(await gate.read(host.origin, { validators: { etag: '"v1"' } })).toBe('new text')
  })
})
