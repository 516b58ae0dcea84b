import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openHostQueue } from '../../../crawler/host-queue.ts'
import { startHttpProxy } from '../../support/http-proxy.ts'
import { startWebHost, type WebHost } from '../../support/web-host.ts'
import { openTestGate, rememberedHosts } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

/** The least time between two requests, as the host saw them. */
function leastGap({ seen }: WebHost): number {
  return Math.min(...seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0)))
}

/** Any host name leads to this host; none is excepted from the pause. */
async function publicWorldOf(robots: string, gapMs: number) {
  const host = await startWebHost(async ({ path }, response) => {
    await sleep(5)
    response.end(path === '/robots.txt' ? robots : path)
  })
  const proxy = await startHttpProxy(host.port)
  return { host, gate: openTestGate({ hostGapMs: gapMs, proxies: { http: proxy.url } }) }
}

describe('requests to one host', () => {
  it('go one at a time, in order and with a pause, robots and redirects among them', async () => {
    const host = await startWebHost(({ path }, response) => {
      if (path === '/1') response.writeHead(302, { location: '/1b' }).end()
      else response.end(path === '/robots.txt' ? '' : path)
    })
    const proxy = await startHttpProxy(host.port)
    const gate = openTestGate({ hostGapMs: 60, proxies: { http: proxy.url } })

    const paths = ['/1', '/2', '/3', '/4']
    const urls = paths.map((path) => `http://city.test${path}`)
    const read = await Promise.all(urls.map((url) => gate.read(url, { robots: 'obey' })))

    expect(read).toEqual(['/1b', '/2', '/3', '/4'])
    expect(host.seen.map(({ path }) => path)).toEqual([
      '/robots.txt',
      '/1',
      '/2',
      '/3',
      '/4',
      '/1b',
    ])
    expect(host.mostAtOnce()).toBe(1)
    expect(leastGap(host)).toBeGreaterThanOrEqual(60)
  })

  it('need no pause when the host is excepted, and go one at a time all the same', async () => {
    const host = await startWebHost((_, response) => setTimeout(() => response.end('x'), 10))
    const gate = openTestGate({ hostGapMs: 3_600_000, allowHosts: [host.address] })
    await Promise.all(['/1', '/2', '/3', '/4'].map((path) => gate.fetch(host.origin + path)))
    expect(host.paths()).toEqual(['/1', '/2', '/3', '/4'])
    expect(host.mostAtOnce()).toBe(1)
  })

  it('do not hold up another host', async () => {
    const { host, gate } = await publicWorldOf('', 3_600_000)
    const urls = ['a', 'b', 'c', 'd'].map((name) => `http://${name}.test/`)
    await Promise.all(urls.map((url) => gate.fetch(url)))
    expect(host.mostAtOnce()).toBeGreaterThan(1)
  })

  it('leave the line when they are called off', async () => {
    const { host, gate } = await publicWorldOf('', 50)
    const caller = new AbortController()
    const first = gate.read('http://city.test/1')
    const second = gate.failure('http://city.test/2', { signal: caller.signal })
    const third = gate.read('http://city.test/3')
    caller.abort()
    expect(await second).toMatchObject({ kind: 'aborted' })
    expect(await Promise.all([first, third])).toEqual(['/1', '/3'])
    expect(host.paths()).toEqual(['/1', '/3'])
  })

  it('do not count the wait for their turn as time of the fetch', async () => {
    const host = await startWebHost((_, response) => setTimeout(() => response.end('x'), 200))
    const gate = openTestGate({ allowHosts: [host.address], limits: { totalMs: 500 } })
    const all = ['/1', '/2', '/3', '/4', '/5'].map((path) => gate.read(host.origin + path))
    expect(await Promise.all(all)).toEqual(['x', 'x', 'x', 'x', 'x'])
  })

  it('go on after one that fails', async () => {
    const queue = openHostQueue()
    const turn = { host: 'city.test', gapMs: 0, signal: new AbortController().signal }
    const failed = queue.run(turn, async () => {
      throw new Error('broken')
    })
    const next = queue.run(turn, async () => 'fine')
    await expect(failed).rejects.toThrow('broken')
    expect(await next).toBe('fine')
  })
})

describe('Crawl-delay', () => {
  const urls = ['/1', '/2', '/3'].map((path) => `http://city.test${path}`)

  it('makes the pause longer', async () => {
    const { host, gate } = await publicWorldOf('User-agent: *\nCrawl-delay: 0.08', 10)
    await Promise.all(urls.map((url) => gate.fetch(url, { robots: 'obey' })))
    const [, ...pages] = host.seen
    expect(leastGap({ ...host, seen: pages })).toBeGreaterThanOrEqual(80)
  })

  it.each(['0.001', '-5', 'NaN', 'Infinity', '0'])(
    'of %s does not make it shorter, nor endless',
    async (delay) => {
      const { host, gate } = await publicWorldOf(`User-agent: *\nCrawl-delay: ${delay}`, 40)
      await Promise.all(urls.map((url) => gate.fetch(url, { robots: 'obey' })))
      expect(leastGap(host)).toBeGreaterThanOrEqual(40)
    },
  )

  it('of more than a minute makes us come once an hour, after a restart too', async () => {
    const host = await startWebHost(({ path }, response) => {
      if (path === '/1') response.writeHead(302, { location: '/1b' }).end()
      else response.end(path === '/robots.txt' ? 'User-agent: *\nCrawl-delay: 61' : path)
    })
    let now = new Date('2026-11-24T09:00:00Z')
    const world = { allowHosts: [host.address], hosts: rememberedHosts(), now: () => now }
    const gate = openTestGate(world)

    const [first, second] = await Promise.all([
      gate.fetch(`${host.origin}/1`, { robots: 'obey' }),
      gate.failure(`${host.origin}/2`, { robots: 'obey' }),
    ])
    expect(first).toMatchObject({ status: 'fetched', maxAgeMs: 4_200_000 })
    expect(second).toMatchObject({ kind: 'robots_denied' })
    now = new Date('2026-11-24T09:59:59Z')
    const restarted = openTestGate(world)
    expect(await restarted.failure(`${host.origin}/2`, { robots: 'obey' })).toMatchObject({
      kind: 'robots_denied',
      retryAt: new Date('2026-11-24T10:00:00Z'),
    })
    now = new Date('2026-11-24T10:00:00Z')
    expect(await gate.read(`${host.origin}/3`, { robots: 'obey' })).toBe('/3')
    expect(host.paths()).toEqual(['/1', '/1b', '/3'])
  })
})
