import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inventedFeed } from './invented-feed.ts'

// Many publishers in a process of their own, so that what they cost is not counted as ours:
// node publisher.ts <feeds> <items a feed> <hosts>. Sends the addresses of all feeds when it is ready.
const [feedCount = 2000, itemCount = 20, hostCount = 200] = process.argv.slice(2).map(Number)
const ADDRESSES = 50

const feeds = Array.from({ length: feedCount }, (_, number) =>
  Buffer.from(inventedFeed(number, itemCount)),
)
const servers: Server[] = []
for (let host = 0; host < hostCount; host += 1) {
  const server = createServer({ keepAliveTimeout: 60_000 }, answer)
  await once(server.listen(0, `127.0.0.${1 + (host % ADDRESSES)}`), 'listening')
  servers.push(server)
}
const origins = servers.map((server) => {
  const { address, port } = server.address() as AddressInfo
  return `http://${address}:${port}`
})
process.on('disconnect', () => process.exit(0))
process.send?.(feeds.map((_, number) => `${origins[number % hostCount]}/feeds/${number}.rss`))

function answer(request: IncomingMessage, response: ServerResponse): void {
  const number = /^\/feeds\/(\d+)\.rss$/.exec(request.url ?? '')?.[1]
  const body = number === undefined ? undefined : feeds[Number(number)]
  if (!body) return void response.writeHead(404, { 'content-length': 0 }).end()
  const headers = { etag: `"feed-${number}"`, 'content-type': 'application/rss+xml; charset=utf-8' }
  if (request.headers['if-none-match'] === headers.etag) {
    return void response.writeHead(304, headers).end()
  }
  response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
}
