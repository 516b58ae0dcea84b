import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** Where this server drops the line: at once, when it hears a verb, or when it has the message. */
export type BreakingPoint = 'connect' | 'EHLO' | 'RCPT' | 'body' | 'body, kept' | 'never'

/** A server that talks SMTP up to a point and then drops the line. */
export async function openRudeServer(breakingPoint: () => BreakingPoint) {
  const messages: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    if (breakingPoint() === 'connect') return socket.destroy()
    return converse(socket, breakingPoint, messages)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** What it kept, whether it said so or not. */
    messages,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function converse(socket: Socket, breakingPoint: () => BreakingPoint, messages: string[]): void {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let body: string[] | undefined
  const endBody = (lines: readonly string[]) => {
    const point = breakingPoint()
    if (point !== 'body') messages.push(lines.join('\r\n'))
    return point.startsWith('body') ? socket.destroy() : say('250 kept')
  }
  const answer = (verb: string) => {
    if (verb === breakingPoint()) return socket.destroy()
    if (verb === 'DATA') body = []
    return say(verb === 'DATA' ? '354 go on' : '250 rude')
  }
  say('220 rude')
  createInterface({ input: socket }).on('line', (line) => {
    if (body === undefined) return answer(line.slice(0, 4))
    if (line !== '.') return body.push(line)
    const lines = body
    body = undefined
    return endBody(lines)
  })
}
