import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface RawHost {
  readonly address: string
  readonly origin: string
  /** How many connections were made. */
  connections(): number
  /** Resolves when the other side has gone. */
  readonly abandoned: Promise<void>
}

/** A server on loopback that speaks bytes, for answers that no HTTP library would give. */
export async function startRawHost(onRequest: (socket: Socket) => void): Promise<RawHost> {
  const sockets = new Set<Socket>()
  const { promise: abandoned, resolve } = Promise.withResolvers<void>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve())
    socket.once('data', () => onRequest(socket))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => server.close(done))
  })
  return { address, origin: `http://${address}`, connections: () => sockets.size, abandoned }
}
