import { describe, expect, it } from 'vitest'
import { startRawHost } from '../../support/raw-host.ts'
import { startWebHost } from '../../support/web-host.ts'
import { openTestGate } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

const addresses = (...list: string[]) =>
  list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

describe('the guard', () => {
  it.each([
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['8.8.8.8', '127.0.0.1'],
    ['2606:4700:4700::1111', 'fd00::1'],
  ])('refuses a name with the addresses %s %s', async (...list: string[]) => {
    const resolve = async () => addresses(...list.filter(Boolean))
    const gate = openTestGate({ resolve })
    for (const url of ['http://city.test/', 'https://city.test/', 'http://city.test:8080/']) {
      expect(await gate.failure(url)).toMatchObject({ kind: 'ssrf' })
    }
  })

  it('refuses a name that is internal only when it is looked up to connect', async () => {
    const canary = await startWebHost((_, response) => response.end('secret'))
    const gate = openTestGate({
      allowHosts: [`other.test:${canary.port}`],
      resolve: async () => addresses('127.0.0.1'),
    })
    expect(await gate.failure('http://city.test:8080/')).toMatchObject({ kind: 'ssrf' })
    expect(canary.seen).toHaveLength(0)
  })

  it('looks a name up once, and connects to what it found', async () => {
    const host = await startWebHost((_, response) => response.end('Zoetermeer'))
    const asked: string[] = []
    const gate = openTestGate({
      allowHosts: [`city.test:${host.port}`],
      resolve: async (name) => {
        asked.push(name)
        return addresses('127.0.0.1')
      },
    })
    expect(await gate.read(`http://city.test:${host.port}/`)).toBe('Zoetermeer')
    expect(asked).toEqual(['city.test'])
    expect(host.seen[0]?.headers.host).toBe(`city.test:${host.port}`)
  })

  it('allows exactly the host and port it was told of', async () => {
    const allowed = await startWebHost((_, response) => response.end('in'))
    const canary = await startWebHost((_, response) => response.end('secret'))
    const gate = openTestGate({ allowHosts: [allowed.address] })
    expect(await gate.read(allowed.origin)).toBe('in')
    expect(await gate.failure(canary.origin)).toMatchObject({ kind: 'ssrf' })
    expect(await gate.failure(`http://localhost:${allowed.port}/`)).toMatchObject({ kind: 'ssrf' })
    expect(canary.seen).toHaveLength(0)
  })

  it('reads robots.txt under the same rules', async () => {
    const canary = await startWebHost((_, response) => response.end('User-agent: *\nAllow: /'))
    const host = await startWebHost(({ path }, response) => {
      if (path === '/robots.txt') response.writeHead(302, { location: `${canary.origin}/r` }).end()
      else response.end('x')
    })
    const gate = openTestGate({ allowHosts: [host.address] })
    expect(await gate.failure(host.origin, { robots: 'obey' })).toMatchObject({
      kind: 'robots_unreachable',
    })
    expect(canary.seen).toHaveLength(0)
  })
})

describe('a host that cannot be reached', () => {
  it('is of kind dns when its name has no address', async () => {
    const gate = openTestGate({ resolve: async () => [] })
    expect(await gate.failure('https://city.test/')).toMatchObject({ kind: 'dns' })
  })

  it('is of kind dns when its name is not known, robots or not', async () => {
    const cause = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    const gate = openTestGate({
      resolve: async () => {
        throw cause
      },
    })
    expect(await gate.failure('https://city.test/')).toMatchObject({ kind: 'dns' })
    expect(await gate.failure('https://city.test/', { robots: 'obey' })).toMatchObject({
      kind: 'dns',
    })
  })

  it('is of kind connect when nobody listens, robots or not', async () => {
    const host = await startWebHost(() => {})
    await host.close()
    const gate = openTestGate({ allowHosts: [host.address] })
    expect(await gate.failure(host.origin)).toMatchObject({ kind: 'connect' })
    const error = await gate.failure(host.origin, { robots: 'obey' })
    expect(error).toMatchObject({ kind: 'connect', message: expect.stringContaining(host.address) })
  })

  it('is of kind ssrf when robots are obeyed as well', async () => {
    const gate = openTestGate({ resolve: async () => addresses('10.0.0.1') })
    expect(await gate.failure('http://city.test/', { robots: 'obey' })).toMatchObject({
      kind: 'ssrf',
    })
  })

  it('is asked again at the next fetch', async () => {
    let isUp = false
    const host = await startRawHost((socket) => {
      if (isUp) socket.end('HTTP/1.1 200 OK\r\n\r\nback')
      else socket.resetAndDestroy()
    })
    const gate = openTestGate({ allowHosts: [host.address] })
    expect(await gate.failure(host.origin)).toMatchObject({ kind: 'connect' })
    isUp = true
    expect(await gate.read(host.origin)).toBe('back')
    expect(host.connections()).toBe(2)
  })
})
