import { Readable } from 'node:stream'
import SmtpConnection from 'nodemailer/lib/smtp-connection'
import type { SendResult } from '../mailer.ts'
import { outcomeOfError, type SendStage } from './send-outcome.ts'
import type { SmtpServer } from './smtp-server.ts'

const TOTAL_TIMEOUT_MS = 120_000
const GOODBYE_TIMEOUT_MS = 2_000

/** One sender, one recipient (REL-56). */
export interface Envelope {
  readonly from: string
  readonly to: string
}

/** Hands one message over on a connection of its own; how far that came decides what is known. */
export async function sendBySmtp(
  server: SmtpServer,
  envelope: Envelope,
  message: Buffer,
): Promise<SendResult> {
  const connection = new SmtpConnection({ ...server.connection })
  let stage: SendStage = 'connect'
  const broken = Promise.withResolvers<never>()
  connection.on('error', broken.reject)
  const deadline = setTimeout(() => broken.reject(new Error('timed out')), TOTAL_TIMEOUT_MS)
  const conversation = converse(connection, server, envelope, message, (reached) => {
    stage = reached
  })
  try {
    return await Promise.race([conversation, broken.promise])
  } catch (error) {
    return outcomeOfError(error, stage)
  } finally {
    clearTimeout(deadline)
    leave(connection)
  }
}

async function converse(
  connection: SmtpConnection,
  { login }: SmtpServer,
  { from, to }: Envelope,
  message: Buffer,
  reach: (stage: SendStage) => void,
): Promise<SendResult> {
  await calledBack<unknown>((done) => connection.connect((error) => done(error ?? null)))
  if (login) {
    reach('login')
    if (!connection.allowsAuth) throw new Error('the server offers no login')
    await calledBack<unknown>((done) => connection.login({ credentials: login }, done))
  }
  reach('envelope')
  const body = Readable.from([message])
  body.once('end', () => reach('handed-over'))
  const { rejected, response } = await calledBack<Answer>((done) =>
    connection.send({ from, to: [to] }, body, done),
  )
  if (rejected.length > 0) return { outcome: 'failed', detail: 'recipient refused' }
  return { outcome: 'sent', detail: response ?? '' }
}

interface Answer {
  readonly rejected: readonly unknown[]
  readonly response?: string | undefined
}

function calledBack<Value>(
  start: (done: (error: Error | null, value?: Value) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    start((error, value) => (error ? reject(error) : resolve(value as Value)))
  })
}

/** Says goodbye, but waits for no answer: the fate of the message is known. */
function leave(connection: SmtpConnection): void {
  connection.quit()
  setTimeout(() => connection.close(), GOODBYE_TIMEOUT_MS).unref()
}
