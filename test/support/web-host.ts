import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { createServer as createSecureServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as a host saw it. */
export interface SeenRequest {
  /** Monotonic, in milliseconds. */
  readonly at: number
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface WebHost {
  readonly port: number
  /** `127.0.0.1:port`. */
  readonly address: string
  readonly origin: string
  readonly seen: readonly SeenRequest[]
  /** Paths in the order in which they were asked, robots.txt left out. */
  paths(): string[]
  /** The most requests that were ever open at once. */
  mostAtOnce(): number
  close(): Promise<void>
}

export type Answer = (request: SeenRequest, response: ServerResponse) => unknown

/** A real server on loopback that lives as long as the test. Has no robots.txt unless `answer` gives one. */
export async function startWebHost(answer: Answer, tls?: ServerOptions): Promise<WebHost> {
  const seen: SeenRequest[] = []
  let open = 0
  let most = 0
  const listener: RequestListener = async (request, response) => {
    most = Math.max(most, ++open)
    response.on('close', () => open--)
    const { method = '', url: path = '', headers } = request
    const at = performance.now()
    const body = Buffer.concat(await Array.fromAsync(request)).toString()
    const entry = { at, method, path, headers, body }
    seen.push(entry)
    await answer(entry, response)
    if (path === '/robots.txt' && !response.headersSent) response.writeHead(404).end()
  }
  const server = tls ? createSecureServer(tls, listener) : createServer(listener)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const { port } = server.address() as AddressInfo

  async function close(): Promise<void> {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  onTestFinished(close)
  return {
    port,
    address: `127.0.0.1:${port}`,
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    seen,
    paths: () => seen.map(({ path }) => path).filter((path) => path !== '/robots.txt'),
    mostAtOnce: () => most,
    close,
  }
}
