import { describe, expect, it } from 'vitest'
import type { HostRecord } from '../../../store/store.ts'
import { startWebHost } from '../../support/web-host.ts'
import { openTestGate, rememberedHosts } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

const HOUR = 3_600_000
const obey = { robots: 'obey' } as const

interface RobotsAnswer {
  readonly status?: number
  readonly text?: string
  readonly headers?: Record<string, string>
}

/** A host whose robots.txt can be changed, and a clock that can be moved. */
async function worldOf(initial: RobotsAnswer | 'reset') {
  let robots = initial
  let now = new Date('2026-11-24T09:00:00Z')
  const host = await startWebHost(({ path }, response) => {
    if (path !== '/robots.txt') return response.end(path)
    if (robots === 'reset') return response.destroy()
    response.writeHead(robots.status ?? 200, robots.headers).end(robots.text)
    return response
  })
  const hosts = rememberedHosts()
  const openGate = () => openTestGate({ allowHosts: [host.address], hosts, now: () => now })
  return {
    host,
    hosts,
    gate: openGate(),
    /** A new process on the same store. */
    restart: openGate,
    answer: (next: typeof robots) => {
      robots = next
    },
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms)
    },
    robotsAsked: () => host.seen.filter(({ path }) => path === '/robots.txt').length,
    record: async (): Promise<HostRecord | undefined> => (await hosts.hostRecords())[0],
  }
}

const FORBID_A = { text: 'User-agent: einder\nDisallow: /a' }

describe('robots.txt', () => {
  it('is asked for before the first page, once, however many ask at once', async () => {
    const { host, gate } = await worldOf(FORBID_A)
    const paths = ['/b', '/c', '/d']
    await Promise.all(paths.map((path) => gate.fetch(host.origin + path, obey)))
    expect(host.seen.map(({ path }) => path)).toEqual(['/robots.txt', ...paths])
  })

  it('forbids what it forbids, without a request', async () => {
    const { host, gate } = await worldOf(FORBID_A)
    const error = await gate.failure(`${host.origin}/a?x`, obey)
    expect(error).toMatchObject({ kind: 'robots_denied', message: expect.stringContaining('/a?x') })
    expect(host.paths()).toEqual([])
  })

  it('is not asked for when the owner decided to ignore it', async () => {
    const { host, gate } = await worldOf(FORBID_A)
    expect(await gate.read(`${host.origin}/a`)).toBe('/a')
    expect(host.paths()).toHaveLength(host.seen.length)
  })

  it('of each host of a chain of redirects is obeyed', async () => {
    const forbidding = await startWebHost(({ path }, response) =>
      response.end(path === '/robots.txt' ? 'User-agent: *\nDisallow: /b' : path),
    )
    const start = await startWebHost(({ path }, response) => {
      if (path !== '/robots.txt')
        response.writeHead(302, { location: `${forbidding.origin}/b` }).end()
    })
    const gate = openTestGate({ allowHosts: [start.address, forbidding.address] })
    expect(await gate.failure(`${start.origin}/a`, obey)).toMatchObject({ kind: 'robots_denied' })
    expect(forbidding.paths()).toEqual([])
  })

  it('may itself be read as a document', async () => {
    const { host, gate } = await worldOf({ text: 'User-agent: *\nDisallow: /' })
    expect(await gate.read(`${host.origin}/robots.txt`, obey)).toContain('Disallow')
  })

  it.each([
    ['404', { status: 404 }],
    ['401', { status: 401 }],
    ['403 of a firewall', { status: 403, headers: { 'x-amzn-waf-action': 'challenge' } }],
    ['410', { status: 410 }],
    ['an empty file', { text: '' }],
    ['204', { status: 204 }],
    ['a web page', { text: '<!doctype html>\nUser-agent: *\nDisallow: /' }],
    ['a redirect to nowhere', { status: 301 }],
    ['a redirect to itself', { status: 302, headers: { location: '/robots.txt' } }],
  ])('that is %s allows everything', async (_what, answer) => {
    const { host, gate } = await worldOf(answer)
    expect(await gate.read(`${host.origin}/a`, obey)).toBe('/a')
  })

  it('is found behind five redirects', async () => {
    const host = await startWebHost(({ path }, response) => {
      const step = Number(/^\/r(\d)$/.exec(path)?.[1] ?? (path === '/robots.txt' ? 0 : 9))
      if (step < 5) response.writeHead(301, { location: `/r${step + 1}` }).end()
      else response.end(step === 5 ? 'User-agent: *\nDisallow: /a' : path)
    })
    const gate = openTestGate({ allowHosts: [host.address] })
    expect(await gate.failure(`${host.origin}/a`, obey)).toMatchObject({ kind: 'robots_denied' })
  })

  it('is read as far as 512,000 bytes, however long it is', async () => {
    const text = `User-agent: *\nDisallow: /a\n${'# and so on\n'.repeat(300_000)}Disallow: /b`
    const { host, gate, record } = await worldOf({ text })
    expect(await gate.failure(`${host.origin}/a`, obey)).toMatchObject({ kind: 'robots_denied' })
    expect(await gate.read(`${host.origin}/b`, obey)).toBe('/b')
    expect((await record())?.robots?.body).toHaveLength(512_000)
  })

  it('is good for a day, over a restart too', async () => {
    const world = await worldOf(FORBID_A)
    const { host, gate } = world
    await gate.fetch(`${host.origin}/b`, obey)
    world.pass(24 * HOUR - 1)
    world.answer({ text: '' })
    expect(await world.restart().failure(`${host.origin}/a`, obey)).toMatchObject({
      kind: 'robots_denied',
    })
    expect(world.robotsAsked()).toBe(1)
    world.pass(1)
    expect(await gate.read(`${host.origin}/a`, obey)).toBe('/a')
    expect(await gate.read(`${host.origin}/a`, obey)).toBe('/a')
    expect(world.robotsAsked()).toBe(2)
  })

  it('is remembered as absent too', async () => {
    const world = await worldOf({ status: 404 })
    await world.gate.fetch(`${world.host.origin}/a`, obey)
    await world.restart().fetch(`${world.host.origin}/a`, obey)
    expect(world.robotsAsked()).toBe(1)
    expect(await world.record()).toMatchObject({ robots: { body: null } })
  })
})

describe('robots.txt that cannot be had', () => {
  it.each([
    ['a server error', { status: 500 }],
    ['a server that is overloaded', { status: 503 }],
    ['a broken connection', 'reset'],
    ['a broken coding', { headers: { 'content-encoding': 'gzip' }, text: 'no gzip' }],
  ] as const)('forbids everything: %s', async (_what, answer) => {
    const { host, gate, record } = await worldOf(answer)
    expect(await gate.failure(`${host.origin}/b`, obey)).toMatchObject({
      kind: 'robots_unreachable',
    })
    expect(host.paths()).toEqual([])
    expect(await record()).toMatchObject({ robotsFailingSince: '2026-11-24T09:00:00.000Z' })
  })

  it('is asked for once in five minutes, and again after', async () => {
    const world = await worldOf({ status: 500 })
    const { host, gate } = world
    const urls = Array.from({ length: 50 }, (_, index) => `${host.origin}/${index}`)
    const failures = await Promise.all(urls.map((url) => gate.failure(url, obey)))
    expect(new Set(failures.map(({ kind }) => kind))).toEqual(new Set(['robots_unreachable']))
    expect(world.robotsAsked()).toBe(1)

    world.answer(FORBID_A)
    world.pass(5 * 60_000)
    expect(await gate.read(`${host.origin}/b`, obey)).toBe('/b')
    expect(await world.record()).not.toHaveProperty('robotsFailingSince')
  })

  it('is replaced by its last good copy, for thirty days', async () => {
    const world = await worldOf(FORBID_A)
    const { host, gate } = world
    await gate.fetch(`${host.origin}/b`, obey)
    world.answer({ status: 500 })
    world.pass(25 * HOUR)
    expect(await gate.read(`${host.origin}/b`, obey)).toBe('/b')
    expect(await gate.failure(`${host.origin}/a`, obey)).toMatchObject({ kind: 'robots_denied' })
    expect(world.robotsAsked()).toBe(2)

    world.pass(30 * 24 * HOUR)
    expect(await world.restart().failure(`${host.origin}/b`, obey)).toMatchObject({
      kind: 'robots_unreachable',
    })
  })
})
