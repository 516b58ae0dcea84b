import { describe, expect, it } from 'vitest'
import { startRawHost } from '../../support/raw-host.ts'
import { openTestGate } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhallo'

describe('a connection', () => {
  it('is used for one request after the other, and closed with the gate', async () => {
    const host = await startRawHost((socket) => {
      socket.write(ANSWER)
      socket.on('data', () => socket.write(ANSWER))
    })
    const gate = openTestGate({ allowHosts: [host.address] })
    for (const path of ['/1', '/2', '/3']) await gate.read(host.origin + path)
    expect(host.connections()).toBe(1)

    await gate.close()
    await host.abandoned
  })

  it('that the host has closed in the meantime is replaced', async () => {
    const host = await startRawHost((socket) => {
      socket.write(ANSWER)
      socket.once('data', () => socket.destroy())
    })
    const gate = openTestGate({ allowHosts: [host.address] })
    for (const path of ['/1', '/2', '/3']) expect(await gate.read(host.origin + path)).toBe('hallo')
    expect(host.connections()).toBe(3)
  })

  it('is replaced once, and never for a request that could change something', async () => {
    const host = await startRawHost((socket) => {
      if (host.connections() > 1) return socket.destroy()
      socket.write(ANSWER)
      return socket.once('data', () => socket.destroy())
    })
    const gate = openTestGate({ allowHosts: [host.address] })
    await gate.read(host.origin)
    const post = { method: 'POST', body: 'x' } as const
    expect(await gate.failure(host.origin, post)).toMatchObject({ kind: 'connect' })
    expect(host.connections()).toBe(1)
    expect(await gate.failure(host.origin)).toMatchObject({ kind: 'connect' })
    expect(host.connections()).toBe(2)
  })
})
