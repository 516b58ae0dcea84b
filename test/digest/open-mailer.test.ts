import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OutgoingMail } from '../../digest/mailer.ts'
import { openMailer } from '../../digest/open-mailer.ts'
import { network } from '../support/network.ts'
import { openRudeServer } from './support/rude-server.ts'
import { openSmtpSink, refusal } from './support/smtp-sink.ts'

const mail: OutgoingMail = {
  to: 'monitor@zoetermeer.test',
  subject: 'Weekoverzicht Coördinatie: 7 nieuw',
  text: 'Zeven nieuwe berichten.\n.\nEen punt alleen op een regel blijft staan.\n',
  html: '<!doctype html><p>Zeven nieuwe berichten, één punt.</p>\n',
  messageId: '<d.abcdefghijklmnopqrstuvwxyz@einder.test>',
  date: '2026-11-30T06:00:01.000Z',
  headers: {
    'List-Id': 'Einder Zoetermeer <einder.einder.test>',
    'List-Unsubscribe': `<https://einder.gemeente-met-een-lange-naam.test/afmelden/${'x'.repeat(43)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
}

// Its own sockets stand between us and ours, and STARTTLS does not survive that.
beforeAll(() => network.close())
afterAll(() => network.listen())

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function mailerTo(smtpUrl: string) {
  return openMailer({ smtpUrl, from: 'Einder <einder@einder.test>', outboxDirectory: '/nowhere' })
}

async function sinkWith(options: Parameters<typeof openSmtpSink>[0]) {
  const sink = await openSmtpSink(options)
  closing.push(sink.close)
  return sink
}

describe('openMailer by SMTP', () => {
  it('hands over one message to one recipient, over plain SMTP on this machine', async () => {
    const sink = await sinkWith({})

    const result = await mailerTo(sink.url).send(mail)

    expect(result.outcome).toBe('sent')
    expect(sink.received).toHaveLength(1)
    expect(sink.received[0]).toMatchObject({
      from: 'einder@einder.test',
      to: ['monitor@zoetermeer.test'],
    })
    const parsed = await simpleParser(sink.received[0]?.raw ?? '')
    expect(parsed).toMatchObject({ subject: mail.subject, messageId: mail.messageId })
    expect(parsed.text).toBe(mail.text)
    expect(parsed.html).toBe(mail.html)
  })

  it('sends the same bytes a second time', async () => {
    const sink = await sinkWith({})
    const mailer = mailerTo(sink.url)

    await mailer.send(mail)
    await mailer.send(mail)

    const [first, second] = sink.received
    expect(second?.raw.equals(first?.raw ?? Buffer.alloc(0))).toBe(true)
  })

  it('never folds the line that one-click unsubscribing reads', async () => {
    const sink = await sinkWith({})

    await mailerTo(sink.url).send(mail)

    const raw = sink.received[0]?.raw.toString() ?? ''
    expect(raw).toContain(`\r\nList-Unsubscribe: ${mail.headers['List-Unsubscribe']}\r\n`)
  })

  it('puts the text before the HTML', async () => {
    const sink = await sinkWith({})

    await mailerTo(sink.url).send(mail)

    const types = sink.received[0]?.raw.toString().match(/^Content-Type: [a-z/]+/gm)
    expect(types).toEqual([
      'Content-Type: multipart/alternative',
      'Content-Type: text/plain',
      'Content-Type: text/html',
    ])
  })

  it.each([
    [421, 'deferred'],
    [450, 'deferred'],
    [550, 'failed'],
    [530, 'stopped'],
  ])('takes a %i to RCPT TO as %s', async (code, outcome) => {
    const sink = await sinkWith({ onRcptTo: (_, __, done) => done(refusal(code)) })

    expect(await mailerTo(sink.url).send(mail)).toMatchObject({ outcome })
  })

  it.each([
    [451, 'deferred'],
    [552, 'failed'],
  ])('takes a %i to MAIL FROM as %s', async (code, outcome) => {
    const sink = await sinkWith({ onMailFrom: (_, __, done) => done(refusal(code)) })

    expect(await mailerTo(sink.url).send(mail)).toMatchObject({ outcome })
  })

  it.each([
    [421, 'deferred'],
    [452, 'deferred'],
    [554, 'failed'],
  ])('takes a %i to the message as %s', async (code, outcome) => {
    const sink = await sinkWith({
      onData(stream, _, done) {
        stream.resume()
        stream.on('end', () => done(refusal(code)))
      },
    })

    expect(await mailerTo(sink.url).send(mail)).toMatchObject({ outcome })
  })

  it('takes a refusal to talk as a reason to wait', async () => {
    const sink = await sinkWith({ onConnect: (_, done) => done(refusal(554)) })

    expect(await mailerTo(sink.url).send(mail)).toMatchObject({ outcome: 'deferred' })
  })

  it('stops the queue when the login is refused', async () => {
    const sink = await sinkWith({
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(refusal(535)),
    })

    const result = await mailerTo(`smtp://user:wrong-secret@127.0.0.1:${sink.port}`).send(mail)

    expect(result.outcome).toBe('stopped')
    expect(result.detail).not.toContain('wrong-secret')
  })

  it('logs in when it may', async () => {
    const sink = await sinkWith({
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) =>
        username === 'us er' && password === 'p@ss' ? done(null, { user: 1 }) : done(refusal(535)),
    })

    const result = await mailerTo(`smtp://us%20er:p%40ss@127.0.0.1:${sink.port}`).send(mail)

    expect(result.outcome).toBe('sent')
  })

  it('stops the queue when a password could not be given', async () => {
    const sink = await sinkWith({ disabledCommands: ['AUTH', 'STARTTLS'] })

    const result = await mailerTo(`smtp://user:secret@127.0.0.1:${sink.port}`).send(mail)

    expect(result.outcome).toBe('stopped')
    expect(sink.received).toEqual([])
  })

  it('sends nothing in plain text to another machine', async () => {
    const sink = await openSmtpSink({})
    closing.push(sink.close)

    // Another name for this machine: what counts is what the setting says.
    const result = await mailerTo(`smtp://0.0.0.0:${sink.port}`).send(mail)

    expect(result.outcome).toBe('stopped')
    expect(sink.received).toEqual([])
  })

  it('sends in plain text to another machine when told so', async () => {
    const sink = await sinkWith({})

    const result = await mailerTo(`smtp://0.0.0.0:${sink.port}?requireTLS=false`).send(mail)

    expect(result.outcome).toBe('sent')
  })

  it('stops the queue when the certificate cannot be trusted', async () => {
    const sink = await sinkWith({ secure: true })

    const result = await mailerTo(`smtps://127.0.0.1:${sink.port}`).send(mail)

    expect(result.outcome).toBe('stopped')
  })

  it('stops the queue when a certificate offered by STARTTLS cannot be trusted', async () => {
    const sink = await sinkWith({ disabledCommands: [] })

    const result = await mailerTo(`smtp://0.0.0.0:${sink.port}`).send(mail)

    expect(result.outcome).toBe('stopped')
    expect(sink.received).toEqual([])
  })

  it('waits when nobody is there', async () => {
    const sink = await openSmtpSink({})
    await sink.close()

    expect(await mailerTo(sink.url).send(mail)).toMatchObject({ outcome: 'deferred' })
  })

  it.each([
    ['connect', 'deferred'],
    ['EHLO', 'deferred'],
    ['RCPT', 'deferred'],
    ['body', 'uncertain'],
    ['body, kept', 'uncertain'],
  ] as const)('when the line breaks at %s, the mail is %s', async (point, outcome) => {
    const server = await openRudeServer(() => point)
    closing.push(server.close)

    expect(await mailerTo(server.url).send(mail)).toMatchObject({ outcome })
  })
})

describe('openMailer without a server', () => {
  async function openOutbox() {
    const outboxDirectory = await mkdtemp(join(tmpdir(), 'einder-outbox-'))
    closing.push(() => rm(outboxDirectory, { recursive: true }))
    const mailer = openMailer({ from: 'einder@einder.test', outboxDirectory })
    return { outboxDirectory, mailer }
  }

  it('writes the message to a file that the message id names, and never a second one', async () => {
    const { outboxDirectory, mailer } = await openOutbox()

    await mailer.send(mail)
    const first = await readFile(join(outboxDirectory, 'd.abcdefghijklmnopqrstuvwxyz.eml'))
    const again = await mailer.send(mail)

    expect(again.outcome).toBe('sent')
    expect(await readdir(outboxDirectory)).toEqual(['d.abcdefghijklmnopqrstuvwxyz.eml'])
    const second = await readFile(join(outboxDirectory, 'd.abcdefghijklmnopqrstuvwxyz.eml'))
    expect(second.equals(first)).toBe(true)
    expect(await simpleParser(second)).toMatchObject({ subject: mail.subject })
  })

  it('stays inside the outbox, whatever a message id says', async () => {
    const { outboxDirectory, mailer } = await openOutbox()

    await mailer.send({ ...mail, messageId: '<../../../etc/passwd@einder.test>' })

    expect(await readdir(outboxDirectory)).toEqual(['.._.._.._etc_passwd.eml'])
  })

  it('stops when the outbox cannot be written', async () => {
    const mailer = openMailer({ from: 'einder@einder.test', outboxDirectory: '/dev/null/outbox' })

    expect(await mailer.send(mail)).toMatchObject({ outcome: 'stopped' })
  })
})

it.each(['', 'no address', 'a@b@', 'Einder <>', 'Einder <e@einder.test', 'x\r\nBcc: y@z.test'])(
  'refuses to send as "%s"',
  (from) => {
    expect(() => openMailer({ from, outboxDirectory: '.' })).toThrow('MAIL_FROM')
  },
)

it('refuses a password that is not written as in an address', () => {
  const smtpUrl = 'smtp://user:100%@mail.test'

  expect(() => openMailer({ smtpUrl, from: 'e@einder.test', outboxDirectory: '.' })).toThrow(
    'SMTP_URL',
  )
})
