import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, type SecureVersion, setDefaultCACertificates } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startWebHost } from '../../support/web-host.ts'
import { openTestGate } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

const read = (name: string) => readFileSync(join(import.meta.dirname, 'certificates', name), 'utf8')
const trusted = { key: read('trusted.key.pem'), cert: read('trusted.cert.pem') }
const expired = { key: read('expired.key.pem'), cert: read('expired.cert.pem') }
const resolve = async () => [{ address: '127.0.0.1', family: 4 }]

/** A host that speaks TLS under any name, and a gate that may reach it there. */
async function worldOf(name: string, tls: Parameters<typeof startWebHost>[1]) {
  const host = await startWebHost(({ path }, response) => {
    if (path !== '/robots.txt') response.end('veilig')
  }, tls)
  const allowHosts = [`${name}:${host.port}`]
  const gate = openTestGate({ allowHosts, resolve, limits: { connectMs: 2_000 } })
  return { gate, url: `https://${name}:${host.port}/` }
}

describe('with the certificates of the system', () => {
  it('refuses one that signed itself', async () => {
    const { gate, url } = await worldOf('city.test', trusted)
    const error = await gate.failure(url)
    expect(error).toMatchObject({ kind: 'tls', message: expect.stringMatching(/self.signed/i) })
    expect(await gate.failure(url, { robots: 'obey' })).toMatchObject({ kind: 'tls' })
  })

  it('does not let the environment switch verification off', async () => {
    const { gate, url } = await worldOf('city.test', trusted)
    const { env } = globalThis.process
    env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    const error = await gate.failure(url).finally(() => {
      delete env.NODE_TLS_REJECT_UNAUTHORIZED
    })
    expect(error).toMatchObject({ kind: 'tls' })
  })
})

describe('with a certificate that is trusted', () => {
  const system = getCACertificates('default')
  beforeEach(() => setDefaultCACertificates([...system, trusted.cert, expired.cert]))
  afterEach(() => setDefaultCACertificates(system))

  it('fetches', async () => {
    const { gate, url } = await worldOf('www.city.test', trusted)
    expect(await gate.read(url, { robots: 'obey' })).toBe('veilig')
  })

  it('fetches from an address that the certificate names', async () => {
    const { gate, url } = await worldOf('127.0.0.1', trusted)
    expect(await gate.read(url)).toBe('veilig')
  })

  it('refuses it when it has expired', async () => {
    const { gate, url } = await worldOf('city.test', expired)
    expect(await gate.failure(url)).toMatchObject({
      kind: 'tls',
      message: expect.stringMatching(/expired/i),
    })
  })

  it('refuses it for another host', async () => {
    const { gate, url } = await worldOf('village.test', trusted)
    expect(await gate.failure(url)).toMatchObject({
      kind: 'tls',
      message: expect.stringContaining('village.test'),
    })
  })

  it.each<SecureVersion>(['TLSv1', 'TLSv1.1'])(
    'refuses a host that speaks %s only',
    async (version) => {
      const old = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' }
      const { gate, url } = await worldOf('city.test', { ...trusted, ...old })
      expect(await gate.failure(url)).toMatchObject({ kind: 'tls' })
    },
  )

  it('refuses a host that speaks no TLS', async () => {
    const host = await startWebHost((_, response) => response.end('x'))
    const gate = openTestGate({ allowHosts: [host.address] })
    expect(await gate.failure(`https://${host.address}/`)).toMatchObject({ kind: 'tls' })
  })

  it('does not follow a redirect from https to http', async () => {
    const open = await startWebHost((_, response) => response.end('x'))
    const host = await startWebHost(
      (_, response) => response.writeHead(302, { location: `${open.origin}/` }).end(),
      trusted,
    )
    const gate = openTestGate({ allowHosts: [open.address, host.address] })
    expect(await gate.failure(host.origin)).toMatchObject({ kind: 'redirect_downgrade' })
    expect(open.seen).toHaveLength(0)
  })
})
