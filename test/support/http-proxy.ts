import { createServer, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What the proxy was asked: a whole address, or `CONNECT host:port`. */
export interface ProxiedRequest {
  readonly target: string
  readonly authorization: string | undefined
}

export interface HttpProxy {
  readonly url: string
  readonly address: string
  readonly seen: readonly ProxiedRequest[]
}

/**
 * A forward proxy on loopback that lives as long as the test. Whatever host is asked for, the server
 * on `port` answers.
 * @param refuseWith status for every CONNECT
 */
export async function startHttpProxy(
  port: number,
  { refuseWith = 0, silent = false } = {},
): Promise<HttpProxy> {
  const seen: ProxiedRequest[] = []
  const sockets = new Set<Socket>()
  const server = createServer((incoming, outgoing) => {
    const { url = '', method, headers } = incoming
    seen.push({ target: url, authorization: headers['proxy-authorization'] })
    const { pathname, search } = new URL(url)
    const forwarded = request({ port, method, headers, path: pathname + search }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  })
  server.on('connection', (socket) => sockets.add(socket))
  server.on('connect', ({ url = '', headers }, client: Socket) => {
    seen.push({ target: `CONNECT ${url}`, authorization: headers['proxy-authorization'] })
    if (silent) return
    if (refuseWith) {
      client.end(`HTTP/1.1 ${refuseWith} No\r\n\r\n`)
      return
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      client.pipe(upstream).pipe(client)
    })
    sockets.add(upstream)
    for (const socket of [client, upstream]) {
      socket.on('error', () => {
        client.destroy()
        upstream.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => server.close(done))
  })
  return { url: `http://${address}`, address, seen }
}
