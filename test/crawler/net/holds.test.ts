import { describe, expect, it } from 'vitest'
import { startWebHost } from '../../support/web-host.ts'
import { openTestGate, rememberedHosts } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

/** A host that asks to be left alone at first, and a clock that can be moved. */
async function worldOf(status: number, retryAfter?: string) {
  let now = new Date('2026-11-24T09:00:00Z')
  let isBusy = true
  const host = await startWebHost(({ path }, response) => {
    if (path === '/robots.txt') return
    if (isBusy) response.writeHead(status, retryAfter ? { 'retry-after': retryAfter } : {}).end()
    else response.end('again')
    isBusy = false
  })
  const hosts = rememberedHosts()
  const openGate = () => openTestGate({ allowHosts: [host.address], hosts, now: () => now })
  const pass = (ms: number) => {
    now = new Date(now.getTime() + ms)
  }
  return { host, hosts, gate: openGate(), restart: openGate, pass }
}

describe('Retry-After', () => {
  it.each([
    [429, 'http_429', '120', 120_000],
    [503, 'http_5xx', '120', 120_000],
    [429, 'http_429', 'Tue, 24 Nov 2026 09:02:00 GMT', 120_000],
    [429, 'http_429', '99999999999999999999', 86_400_000],
    [503, 'http_5xx', 'Wed, 24 Nov 2027 09:00:00 GMT', 86_400_000],
  ])(
    'of a %i (%s) holds the whole origin, over a restart too: %s',
    async (status, kind, retryAfter, ms) => {
      const { host, hosts, gate, restart, pass } = await worldOf(status, retryAfter)
      const retryAt = new Date(Date.parse('2026-11-24T09:00:00Z') + ms)

      expect(await gate.failure(`${host.origin}/a`)).toMatchObject({ kind, retryAt })
      expect(await gate.failure(`${host.origin}/b`)).toMatchObject({ kind, retryAt })
      pass(ms - 1)
      const held = await restart().failure(`${host.origin}/c`, { robots: 'obey' })
      expect(held).toMatchObject({ kind, retryAt, message: expect.stringContaining(host.origin) })
      expect(host.seen.map(({ path }) => path)).toEqual(['/a'])
      expect(await hosts.hostRecords()).toMatchObject([
        { origin: host.origin, holdUntil: retryAt.toISOString(), holdReason: `answered ${status}` },
      ])

      pass(1)
      expect(await restart().read(`${host.origin}/d`)).toBe('again')
    },
  )

  it.each([
    ['absent', undefined],
    ['rubbish', 'soon'],
    ['negative', '-5'],
    ['a fraction', '1.5'],
    ['no date', 'Tue, 31 Feb 2026 09:00:00 GMT'],
  ])('that is %s holds nothing', async (_what, retryAfter) => {
    const { host, gate } = await worldOf(429, retryAfter)
    expect(await gate.failure(host.origin)).toMatchObject({ kind: 'http_429', retryAt: undefined })
    expect(await gate.read(host.origin)).toBe('again')
  })

  it.each(['0', 'Mon, 23 Nov 2026 09:00:00 GMT'])(
    'that has passed holds nothing: %s',
    async (retryAfter) => {
      const { host, gate } = await worldOf(503, retryAfter)
      const retryAt = new Date('2026-11-24T09:00:00Z')
      expect(await gate.failure(host.origin)).toMatchObject({ kind: 'http_5xx', retryAt })
      expect(await gate.read(host.origin)).toBe('again')
    },
  )

  it.each([301, 404, 500])('of a %i holds nothing', async (status) => {
    const { host, gate } = await worldOf(status, '120')
    await gate.failure(host.origin)
    expect(await gate.read(host.origin)).toBe('again')
  })

  it('reaches those who already wait in line', async () => {
    const { host, gate } = await worldOf(429, '60')
    const failures = await Promise.all(
      ['/a', '/b', '/c'].map((path) => gate.failure(host.origin + path)),
    )
    expect(failures.map(({ kind }) => kind)).toEqual(['http_429', 'http_429', 'http_429'])
    expect(host.seen).toHaveLength(1)
  })

  it('of robots.txt holds the pages', async () => {
    const host = await startWebHost((_, response) =>
      response.writeHead(429, { 'retry-after': '60' }).end(),
    )
    const gate = openTestGate({ allowHosts: [host.address] })
    expect(await gate.failure(host.origin, { robots: 'obey' })).toMatchObject({
      kind: 'http_429',
      retryAt: new Date('2026-11-24T09:01:00Z'),
    })
    expect(host.paths()).toEqual([])
  })
})
