import { once } from 'node:events'
import { createServer } from 'node:net'
import { messageOf, UsageError } from '../../model/errors.ts'

/**
 * The port as a number, for 0 one that is free. Asked before the week begins: links in the mails
 * name it, and nobody wants to hear at the end that it is taken. @throws UsageError when it is
 */
export async function freePort(wanted: string): Promise<number> {
  const server = createServer()
  try {
    server.listen({ port: Number(wanted), host: '127.0.0.1' })
    await once(server, 'listening')
  } catch (cause) {
    throw new UsageError(`--port: ${wanted} kan niet (${messageOf(cause)})`, { cause })
  }
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : Number(wanted)
}
