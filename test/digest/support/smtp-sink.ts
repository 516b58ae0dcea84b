import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A message as it came over the wire. */
export interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
}

export interface SmtpSink {
  readonly url: string
  readonly port: number
  readonly received: Received[]
  close(): Promise<void>
}

/** A real SMTP server that keeps what it accepts; `options` make it refuse. */
export async function openSmtpSink(options: SMTPServerOptions = {}): Promise<SmtpSink> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo.map(({ address }) => address)
        received.push({ from, to, raw: Buffer.concat(chunks) })
        done()
      })
    },
    ...options,
  })
  // Peers that go away in the middle are what these tests are about.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** What smtp-server answers with this code. */
export function refusal(responseCode: number): Error {
  return Object.assign(new Error('not here'), { responseCode })
}
