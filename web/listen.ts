import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { SECURITY_HEADERS } from './response-headers.ts'

/** How long an answer that is under way may take when we are asked to stop (REL-57). */
const GRACE_MS = 10_000

/** Serves the pages and the API. Port 0 takes a free one. @throws when the port is taken */
export async function listen(
  app: Hono,
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      maxHeaderSize: 16_384,
      // Without a host the listener refuses too, with our headers.
      requireHostHeader: false,
    },
    getRequestListener(app.fetch, { overrideGlobalObjects: false, errorHandler: badRequest }),
  )
  server.on('clientError', refuseGarbage)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return { url: urlOf(server, host), close: () => close(server) }
}

/** What is so far from a request that the app never sees it, such as a host that is no host. */
function badRequest(): Response {
  return new Response('Dit verzoek klopt niet.\n', {
    status: 400,
    headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  })
}

const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What is not even HTTP gets an answer by hand, as there is no request to answer. */
function refuseGarbage(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`)
  const status = STATUS_LINES[error.code ?? ''] ?? '400 Bad Request'
  const lines = [`HTTP/1.1 ${status}`, ...headers, 'content-length: 0', 'connection: close']
  socket.end(`${lines.join('\r\n')}\r\n\r\n`)
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const isAnywhere = host === '0.0.0.0' || host === '::'
  const name = isAnywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Answers what was asked, takes nothing new, and ends connections that are only kept alive. */
function close(server: Server): Promise<void> {
  const endIdle = setInterval(() => server.closeIdleConnections(), 50)
  const endAll = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  return new Promise((resolve, reject) => {
    server.close((error) => {
      clearInterval(endIdle)
      clearTimeout(endAll)
      if (error) reject(error)
      else resolve()
    })
  })
}
