import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { listen } from '../../web/listen.ts'

const app = new Hono()
let finish = () => {}
app.get('/', (c) => c.text('hier'))
app.get('/langzaam', async (c) => {
  await new Promise<void>((resolve) => {
    finish = resolve
  })
  return c.text('klaar')
})

/** One raw exchange: what a program sends that is no browser. */
async function exchange(url: string, message: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.end(message)
  let answer = ''
  socket.setEncoding('utf8').on('data', (part) => {
    answer += part
  })
  await once(socket, 'close')
  return answer
}

/** A GET over a connection that the client keeps open. */
async function get(url: string, agent: Agent): Promise<string> {
  const [response] = await once(request(url, { agent }).end(), 'response')
  const parts = await response.setEncoding('utf8').toArray()
  return parts.join('')
}

describe('listening', () => {
  it('takes a free port and tells its address', async () => {
    const server = await listen(app, { port: 0 })
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const answer = await exchange(
      server.url,
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*hier$/)
    await server.close()
  })

  it('fails when the port is taken', async () => {
    const server = await listen(app, { port: 0 })
    const port = Number(new URL(server.url).port)
    await expect(listen(app, { port })).rejects.toThrow('EADDRINUSE')
    await server.close()
  })

  it.each([
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b<c>\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET / HTTP/1.0\r\n\r\n'],
    ['no host, in HTTP/1.1', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['something that is not HTTP', 'HELO mail.test\r\n\r\n'],
  ])('answers %s with 400 and the security headers', async (_, message) => {
    const server = await listen(app, { port: 0 })
    const answer = await exchange(server.url, message)
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
    expect(answer).toMatch(/content-security-policy: default-src 'none'/i)
    await server.close()
  })

  it('answers headers without end with 431 and the security headers', async () => {
    const server = await listen(app, { port: 0 })
    const message = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`
    const answer = await exchange(server.url, message)
    expect(answer).toMatch(/^HTTP\/1\.1 431/)
    expect(answer).toMatch(/content-security-policy: default-src 'none'/i)
    await server.close()
  })

  it('ends connections that are only kept alive, and finishes what is under way', async () => {
    const server = await listen(app, { port: 0 })
    const agent = new Agent({ keepAlive: true })
    expect(await get(server.url, agent)).toBe('hier')
    const slow = get(`${server.url}/langzaam`, agent)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const closed = server.close()
    finish()
    expect(await slow).toBe('klaar')
    await closed
    agent.destroy()
  })
})
