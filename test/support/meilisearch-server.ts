import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { type FakeMeilisearch, fakeMeilisearch } from './meilisearch-handlers.ts'

/** A stand-in for a Meilisearch server on a port of this machine. */
export interface MeilisearchServer {
  readonly fake: FakeMeilisearch
  readonly url: string
  /** How long each answer takes. */
  latencyMs: number
  /** Goes away, with all connections; what it holds stays. */
  stop(): Promise<void>
  /** Comes back at the same address. */
  start(): Promise<void>
}

/** Starts one: what msw cannot show are real connections, dropped and refused. */
export async function startMeilisearch(apiKey?: string): Promise<MeilisearchServer> {
  const fake = fakeMeilisearch({ url: 'http://meili.test', ...(apiKey && { apiKey }) })
  const http = createServer((request, response) => {
    void respond(request, response)
  })

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request)
    await setTimeout(server.latencyMs)
    const answer = await fake.answer(requestOf(request, body))
    if (answer.type === 'error') {
      response.destroy()
      return
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' })
    response.end(await answer.text())
  }

  const listen = (port: number) =>
    new Promise<void>((resolve) => http.listen(port, '127.0.0.1', () => resolve()))
  await listen(0)
  const { port } = http.address() as AddressInfo
  const server: MeilisearchServer = {
    fake,
    url: `http://127.0.0.1:${port}`,
    latencyMs: 0,
    start: () => listen(port),
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
  return server
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function requestOf({ method = 'GET', url = '/', headers }: IncomingMessage, body: string): Request {
  const authorization = headers.authorization
  return new Request(new URL(url, 'http://meili.test'), {
    method,
    ...(body && { body }),
    ...(authorization && { headers: { authorization } }),
  })
}
