import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Source } from '../../model/source.ts'
import { answerRequest } from './answer-request.ts'
import { FORMS } from './forms/all-forms.ts'
import type { Publisher } from './load-week.ts'
import { publish } from './publish.ts'

export interface Publishers {
  /** How each is read: definitions as in any file of sources. */
  readonly sources: readonly Source[]
  /** `host:port` of each. */
  readonly hosts: readonly string[]
  close(): Promise<void>
}

/** Starts the sites of the publishers, each a host of its own on loopback. */
export async function openPublishers(
  publishers: readonly Publisher[],
  now: () => Date,
): Promise<Publishers> {
  const servers: Server[] = []
  const hosts = new Map<string, string>()
  const originOf = (id: string) => `http://${hosts.get(id)}`
  for (const publisher of publishers) {
    const server = createServer((request, response) => {
      respond(publisher, originOf, now(), request, response)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    servers.push(server)
    hosts.set(publisher.id, hostOf(server))
  }
  return {
    sources: publishers.map((publisher) => sourceOf(publisher, originOf(publisher.id))),
    hosts: [...hosts.values()],
    async close() {
      await Promise.all(servers.map(closeServer))
    },
  }
}

function hostOf(server: Server): string {
  const { port } = server.address() as AddressInfo
  return `127.0.0.1:${port}`
}

function respond(
  publisher: Publisher,
  originOf: (id: string) => string,
  now: Date,
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const request = { path: url, ifNoneMatch: headers['if-none-match'] }
  const answer = answerRequest(publisher, publish(publisher, originOf, now), request, now)
  response.writeHead(answer.status, answer.headers).end(answer.body)
}

function sourceOf(
  { id, title, publisher, level, language, form, type }: Publisher,
  origin: string,
) {
  const { path, definition } = FORMS[form]
  return Source.parse({
    id,
    title,
    publisher,
    level,
    homepage: origin,
    url: `${origin}${path}`,
    documentTypes: [type],
    languages: [language],
    ...definition,
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
