import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FetchGateOptions } from '../../../crawler/open-fetch-gate.ts'
import { openFetchGate } from '../../../crawler/open-fetch-gate.ts'
import { startHttpProxy } from '../../support/http-proxy.ts'
import { startWebHost } from '../../support/web-host.ts'
import { openTestGate, rememberedHosts, USER_AGENT } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

const read = (name: string) => readFileSync(join(import.meta.dirname, 'certificates', name), 'utf8')
const certificate = { key: read('trusted.key.pem'), cert: read('trusted.cert.pem') }
const system = getCACertificates('default')
beforeEach(() => setDefaultCACertificates([...system, certificate.cert]))
afterEach(() => setDefaultCACertificates(system))

/** Behind a proxy no name may be looked up here. */
const resolve = async (name: string) => {
  throw new Error(`${name} was looked up`)
}
const gateBehind = (proxies: FetchGateOptions['proxies'], more: Partial<FetchGateOptions> = {}) =>
  openTestGate({ proxies, resolve, ...more })

const echo = () =>
  startWebHost(({ path, headers }, response) => response.end(`${headers.host}${path}`))
const secureEcho = () =>
  startWebHost(({ path, headers }, response) => response.end(`${headers.host}${path}`), certificate)

describe('behind a proxy', () => {
  it('asks it for the whole address of an http host', async () => {
    const host = await echo()
    const proxy = await startHttpProxy(host.port)
    const gate = gateBehind({ http: proxy.url })
    expect(await gate.read('http://city.test/a?b=c')).toBe('city.test/a?b=c')
    expect(await gate.read('http://city.test:8080/')).toBe('city.test:8080/')
    expect(proxy.seen.map(({ target }) => target)).toEqual([
      'http://city.test/a?b=c',
      'http://city.test:8080/',
    ])
    expect(host.seen[0]?.headers['user-agent']).toBe(USER_AGENT)
  })

  it('asks it for a tunnel to an https host, and verifies that host', async () => {
    const host = await secureEcho()
    const proxy = await startHttpProxy(host.port)
    const gate = gateBehind({ https: proxy.url })
    expect(await gate.read('https://www.city.test/a')).toBe('www.city.test/a')
    expect(await gate.read('https://www.city.test/b')).toBe('www.city.test/b')
    expect(await gate.read('https://city.test:8443/c')).toBe('city.test:8443/c')
    expect(await gate.failure('https://village.test/')).toMatchObject({ kind: 'tls' })
    expect(proxy.seen.map(({ target }) => target)).toEqual([
      'CONNECT www.city.test:443',
      'CONNECT city.test:8443',
      'CONNECT village.test:443',
    ])
  })

  it('reads robots.txt by the same way', async () => {
    const host = await startWebHost(({ path }, response) =>
      response.end(path === '/robots.txt' ? 'User-agent: Einder\nDisallow: /a' : path),
    )
    const proxy = await startHttpProxy(host.port)
    const gate = gateBehind({ http: proxy.url })
    expect(await gate.failure('http://city.test/a', { robots: 'obey' })).toMatchObject({
      kind: 'robots_denied',
    })
    expect(await gate.read('http://city.test/b', { robots: 'obey' })).toBe('/b')
  })

  it('shows it its user name and password, and the host none of them', async () => {
    const host = await secureEcho()
    const plainHost = await echo()
    const proxy = await startHttpProxy(host.port)
    const plainProxy = await startHttpProxy(plainHost.port)
    const withKey = (url: string) => url.replace('//', '//ein%40der:p%3Ass@')
    const gate = gateBehind({ http: withKey(plainProxy.url), https: withKey(proxy.url) })

    await gate.read('http://city.test/')
    await gate.read('https://city.test/')

    const key = `Basic ${Buffer.from('ein@der:p:ss').toString('base64')}`
    expect([...plainProxy.seen, ...proxy.seen].map(({ authorization }) => authorization)).toEqual([
      key,
      key,
    ])
    expect(host.seen[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  it('refuses internal addresses and names all the same', async () => {
    const host = await echo()
    const proxy = await startHttpProxy(host.port)
    const gate = gateBehind({ http: proxy.url, https: proxy.url })
    for (const url of [
      'http://127.0.0.1/',
      'https://[::1]/',
      'http://intranet/',
      'http://a.internal/',
    ]) {
      expect(await gate.failure(url)).toMatchObject({ kind: 'ssrf' })
    }
    expect(proxy.seen).toHaveLength(0)
  })

  it('goes straight to the hosts of NO_PROXY', async () => {
    const host = await echo()
    const proxy = await startHttpProxy(host.port)
    const gate = gateBehind(
      { http: proxy.url, noProxy: '127.0.0.1' },
      { allowHosts: [host.address] },
    )
    expect(await gate.read(host.origin)).toBe(`${host.address}/`)
    expect(proxy.seen).toHaveLength(0)
  })

  it('uses it only for the scheme it is for', async () => {
    const host = await echo()
    const proxy = await startHttpProxy(host.port)
    const gate = gateBehind({ https: proxy.url })
    expect(await gate.failure('http://city.test/')).toMatchObject({
      kind: 'dns',
      message: expect.stringContaining('city.test was looked up'),
    })
  })
})

describe('a proxy that does not help', () => {
  const isNamed = (address: string) => expect.stringContaining(address)

  it.each([403, 407, 502])(
    'is a failure of kind connect when it answers %i to CONNECT',
    async (status) => {
      const proxy = await startHttpProxy(9, { refuseWith: status })
      const gate = gateBehind({ https: proxy.url.replace('//', '//einder:geheim@') })
      const error = await gate.failure('https://city.test/', { robots: 'obey' })
      expect(error).toMatchObject({ kind: 'connect', message: isNamed(proxy.address) })
      expect(error.message).not.toContain('geheim')
    },
  )

  it('is a failure of kind connect when it is down', async () => {
    const host = await echo()
    await host.close()
    const gate = gateBehind({ http: host.origin, https: host.origin })
    for (const url of ['http://city.test/', 'https://city.test/']) {
      const error = await gate.failure(url, { robots: 'obey' })
      expect(error).toMatchObject({ kind: 'connect', message: isNamed(host.address) })
    }
  })

  it('is a failure of kind connect when it wants a password for plain http', async () => {
    const proxy = await startWebHost((_, response) => response.writeHead(407).end('log in'))
    const gate = gateBehind({ http: proxy.origin })
    const error = await gate.failure('http://city.test/', { robots: 'obey' })
    expect(error).toMatchObject({ kind: 'connect', message: isNamed(proxy.address) })
  })

  it('is a failure of kind connect when it hangs up', async () => {
    const proxy = await startHttpProxy(9)
    const gate = gateBehind({ http: proxy.url, https: proxy.url })
    for (const url of ['http://city.test/', 'https://city.test/']) {
      const error = await gate.failure(url)
      expect(error).toMatchObject({ kind: 'connect', message: isNamed(proxy.address) })
    }
  })

  it('is a failure of kind timeout_connect when it says nothing', async () => {
    const proxy = await startHttpProxy(9, { silent: true })
    const gate = gateBehind({ https: proxy.url }, { limits: { connectMs: 100 } })
    expect(await gate.failure('https://city.test/')).toMatchObject({
      kind: 'timeout_connect',
      message: isNamed(proxy.address),
    })
  })

  it.each(['socks5://127.0.0.1:1080', 'http://', 'ftp://proxy:21'])(
    'is a mistake in the settings: %s',
    (url) => {
      const open = () =>
        openFetchGate({
          userAgent: USER_AGENT,
          hostGapMs: 0,
          allowHosts: [],
          proxies: { https: url },
          hosts: rememberedHosts(),
          now: () => new Date(0),
        })
      expect(open).toThrow('HTTPS_PROXY')
    },
  )
})
