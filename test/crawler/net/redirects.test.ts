import { describe, expect, it } from 'vitest'
import { type Answer, startWebHost } from '../../support/web-host.ts'
import { openTestGate } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

/** Answers a path with where it leads, else with its own name. */
function signpost(signs: Readonly<Record<string, readonly [number, string | undefined]>>): Answer {
  return ({ path }, response) => {
    const [status, location] = signs[path] ?? []
    if (!status) response.end(path)
    else response.writeHead(status, location === undefined ? {} : { location }).end('moved')
  }
}

async function worldOf(signs: Parameters<typeof signpost>[0]) {
  const host = await startWebHost(signpost(signs))
  return { host, gate: openTestGate({ allowHosts: [host.address] }) }
}

describe('a redirect', () => {
  it('is followed, and told in order', async () => {
    const { host, gate } = await worldOf({ '/a': [301, '/b'], '/b': [302, 'c?x=1#part'] })
    expect(await gate.fetch(`${host.origin}/a`)).toMatchObject({
      document: { url: `${host.origin}/c?x=1` },
      redirects: [
        { status: 301, to: `${host.origin}/b` },
        { status: 302, to: `${host.origin}/c?x=1` },
      ],
    })
  })

  it.each([301, 302, 303, 307, 308])('of status %i leads on', async (status) => {
    const { host, gate } = await worldOf({ '/a': [status, '/b'] })
    expect(await gate.read(`${host.origin}/a`)).toBe('/b')
  })

  it('to raw UTF-8 is read as such', async () => {
    const location = Buffer.from('/coördinatie').toString('latin1')
    const { host, gate } = await worldOf({ '/a': [301, location] })
    expect(await gate.read(`${host.origin}/a`)).toBe('/co%C3%B6rdinatie')
  })

  it('is followed five times and no more', async () => {
    const chain = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, [302, `/${n + 1}`] as const]),
    )
    const { host, gate } = await worldOf(chain)
    expect(await gate.read(`${host.origin}/2`)).toBe('/7')
    expect(await gate.failure(`${host.origin}/1`)).toMatchObject({ kind: 'redirect_limit' })
  })

  it.each([
    ['nowhere', undefined, 'redirect_invalid'],
    ['an empty address', '', 'redirect_invalid'],
    ['garbage', 'http://', 'redirect_invalid'],
    ['an address with spaces', '/a b', 'redirect_invalid'],
    ['a backslash', '/\\evil.example/', 'redirect_invalid'],
    ['a script', 'javascript:alert(1)', 'redirect_invalid'],
    ['a file', 'file:///etc/passwd', 'redirect_invalid'],
    ['data', 'data:text/plain,x', 'redirect_invalid'],
    ['itself', '/a', 'redirect_loop'],
    ['itself by another way', '/b', 'redirect_loop'],
    ['another port of an allowed address', 'http://127.0.0.1:9/', 'ssrf'],
    ['loopback', 'http://127.0.0.1/', 'ssrf'],
    ['loopback without a scheme', '//127.0.0.1/', 'ssrf'],
    ['loopback in hex', 'http://0x7f.1/', 'ssrf'],
    ['IPv6 loopback', 'http://[::1]/', 'ssrf'],
    ['cloud metadata', 'http://169.254.169.254/latest/', 'ssrf'],
    ['an internal name', 'http://localhost/', 'ssrf'],
    ['a user name', 'http://city.example@127.0.0.1/', 'ssrf'],
    ['an odd port', 'http://city.example:6379/', 'ssrf'],
  ])('to %s is a failure: %s is %s', async (_what, location, kind) => {
    const { host, gate } = await worldOf({ '/a': [302, location], '/b': [302, '/a'] })
    expect(await gate.failure(`${host.origin}/a`)).toMatchObject({ kind })
  })

  it('never reaches another port of an allowed address', async () => {
    const canary = await startWebHost((_, response) => response.end('secret'))
    const { host, gate } = await worldOf({ '/a': [302, `${canary.origin}/`] })
    expect(await gate.failure(`${host.origin}/a`)).toMatchObject({ kind: 'ssrf' })
    expect(canary.seen).toHaveLength(0)
  })

  it('to another origin takes no headers of the caller along, nor gives them back', async () => {
    const home = await startWebHost(({ path }, response) => response.end(path))
    const away = await startWebHost(signpost({ '/b': [302, `${home.origin}/c`] }))
    const start = await startWebHost(
      signpost({ '/a': [302, '/aa'], '/aa': [307, `${away.origin}/b`] }),
    )
    const allowHosts = [home, away, start].map(({ address }) => address)
    const headers = { Authorization: 'Bearer x', 'X-Api-Key': 'k', Accept: 'text/csv' }

    await openTestGate({ allowHosts }).fetch(`${start.origin}/a`, { headers })

    expect(start.seen[1]?.headers).toMatchObject({ authorization: 'Bearer x', 'x-api-key': 'k' })
    for (const { headers } of [...away.seen, ...home.seen]) {
      expect(headers).toMatchObject({ accept: 'text/csv' })
      expect(headers).not.toHaveProperty('authorization')
      expect(headers).not.toHaveProperty('x-api-key')
    }
  })

  it.each([
    [301, 'GET', ''],
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', 'q'],
    [308, 'POST', 'q'],
  ])('of status %i turns a POST into a %s', async (status, method, body) => {
    const { host, gate } = await worldOf({ '/a': [status, '/b'] })
    await gate.fetch(`${host.origin}/a`, {
      method: 'POST',
      body: 'q',
      headers: { 'content-type': 'text/plain' },
    })
    expect(host.seen[1]).toMatchObject({ path: '/b', method, body })
    expect('content-type' in (host.seen[1]?.headers ?? {})).toBe(method === 'POST')
  })

  it('takes the conditions along, so that the document at its end can answer 304', async () => {
    const host = await startWebHost(({ path, headers }, response) => {
      if (path === '/a') response.writeHead(301, { location: '/b' }).end()
      else response.writeHead(headers['if-none-match'] === '"v1"' ? 304 : 200).end()
    })
    const gate = openTestGate({ allowHosts: [host.address] })
    const result = await gate.fetch(`${host.origin}/a`, { validators: { etag: '"v1"' } })
    expect(result.status).toBe('not-modified')
  })
})
