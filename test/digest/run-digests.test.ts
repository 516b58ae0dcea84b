import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DigestContext } from '../../digest/digest-context.ts'
import { runDigests } from '../../digest/run-digests.ts'
import { deriveToken, hashToken } from '../../digest/tokens.ts'
import { EMPTY_FILTER } from '../../model/subscription.ts'
import { openDigestWorld, SECRET_KEY } from './support/digest-world.ts'
import { anItem, aSubscription, storeItems } from './support/samples.ts'
import { openSmtpSink, type SmtpSink } from './support/smtp-sink.ts'

const MONDAY = new Date('2026-11-30T06:00:00Z')
const EMAIL = 'monitor@zoetermeer.test'

let sink: SmtpSink
let context: DigestContext
beforeEach(async () => {
  sink = await openSmtpSink()
  context = await openDigestWorld(sink.url)
})
afterEach(async () => {
  await context.store.close()
  await sink.close()
})

const run = (now = MONDAY, more = {}) => runDigests(context, { now, ...more })
const rawOf = (place = 0) => sink.received[place]?.raw ?? Buffer.alloc(0)
const mailOf = (place = 0): Promise<ParsedMail> => simpleParser(rawOf(place))

describe('runDigests', () => {
  it('sends one digest for the week on Monday at seven, and reports it', async () => {
    await context.store.addSubscription(aSubscription())
    await storeItems(context.store, [anItem()])

    expect(await run(new Date('2026-11-30T05:59:59Z'))).toEqual([])
    const reports = await run()

    expect(reports).toEqual([
      {
        email: EMAIL,
        slot: 'weekly/2026-W49',
        items: ['item-1'],
        status: 'sent',
        messageId: expect.stringMatching(/^<d\.[a-z2-7]{26}@einder\.test>$/),
      },
    ])
    const mail = await mailOf()
    expect(mail.messageId).toBe(reports[0]?.messageId)
    expect(mail.subject).toBe('Weekoverzicht AI-verordening: 1 nieuw')
    expect((mail.to as AddressObject).value).toEqual([{ address: EMAIL, name: '' }])
    expect(sink.received[0]).toMatchObject({ to: [EMAIL] })
  })

  it('sends nothing new when run again, fifty times at once or a minute later', async () => {
    await context.store.addSubscription(aSubscription())
    await storeItems(context.store, [anItem()])

    const reports = await Promise.all(Array.from({ length: 50 }, () => run()))
    await run(new Date('2026-11-30T06:01:00Z'))

    expect(reports.flat()).toHaveLength(1)
    expect(sink.received).toHaveLength(1)
    expect(await context.store.deliveries(10)).toHaveLength(1)
  })

  it('has every header of a mailing that can be stopped with one click', async () => {
    await context.store.addSubscription(aSubscription())
    await storeItems(context.store, [anItem()])
    await run()

    const token = deriveToken(SECRET_KEY, 'unsubscribe', 's1')
    const lines = rawOf().toString().split('\r\n\r\n')[0]?.split('\r\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'From: Einder <einder@einder.test>',
        `To: ${EMAIL}`,
        'List-Id: Einder Zoetermeer <einder.einder.test>',
        `List-Unsubscribe: <https://einder.test/afmelden/${token}>`,
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
        'Auto-Submitted: auto-generated',
        'Precedence: bulk',
        'Content-Language: nl',
        'MIME-Version: 1.0',
        'Date: Mon, 30 Nov 2026 06:00:00 +0000',
      ]),
    )
    const found = await context.store.findToken(hashToken(token), 'unsubscribe', '2027-11-30')
    expect(found).toMatchObject({ subscriptionId: 's1' })
    const mail = await mailOf()
    expect(mail.html).toContain(`href="https://einder.test/afmelden/${token}"`)
    expect(mail.text).toContain(`https://einder.test/afmelden/${token}`)
  })

  it('keeps no usable secret in the store', async () => {
    await context.store.addSubscription(aSubscription())
    await storeItems(context.store, [anItem()])
    await run()

    const dump = JSON.stringify(await context.store.deliveries(10))
    expect(dump).toContain('{{unsubscribe:s1}}')
    expect(dump).not.toContain(deriveToken(SECRET_KEY, 'unsubscribe', 's1'))
    expect(rawOf().toString()).not.toContain('{{')
  })

  it('adds no header and no recipient, whatever names and titles hold', async () => {
    const headerNames = (raw: Buffer) =>
      raw
        .toString()
        .split('\r\n\r\n')[0]
        ?.match(/^[A-Za-z-]+(?=:)/gm)
    const evil = 'x\r\nBcc: evil@evil.test\r\nTo: evil@evil.test\r\n\r\n<b>body</b>\u2028y'
    for (const [id, name] of [
      ['a', 'plain'],
      ['b', evil],
    ] as const) {
      await context.store.addSubscription(aSubscription({ id, name, email: `${id}@b.test` }))
    }
    await storeItems(context.store, [anItem({ title: evil, publisher: evil, source: 'evil' })])

    await runDigests({ ...context, municipality: evil, labelOf: () => evil }, { now: MONDAY })

    const [plain, hostile] = sink.received
    expect(headerNames(hostile?.raw as Buffer)).toEqual(headerNames(plain?.raw as Buffer))
    expect(headerNames(plain?.raw as Buffer)).not.toContain('Bcc')
    expect(sink.received.flatMap(({ to }) => to).toSorted()).toEqual(['a@b.test', 'b@b.test'])
  })

  it('puts all subscriptions of an address in one mail, each item once', async () => {
    const levels = (level: 'eu' | 'g40') => ({ ...EMPTY_FILTER, levels: [level] })
    const add = (id: string, change: object) =>
      context.store.addSubscription(aSubscription({ id, ...change }))
    await add('s1', { name: 'Steden', filter: levels('g40') })
    await add('s2', { name: 'Alles' })
    await add('s3', { name: 'Dag', rhythm: 'daily' })
    await add('s4', { name: 'Wacht', status: 'pending', email: 'pending@b.test' })
    await add('s5', { name: 'Weg', status: 'unsubscribed', email: 'gone@b.test' })
    await storeItems(context.store, [anItem(), anItem({ id: 'eu', level: 'eu', source: 'ec' })])

    const reports = await run()

    expect(reports.map(({ slot }) => slot).toSorted()).toEqual([
      'daily/2026-11-30',
      'weekly/2026-W49',
    ])
    const weekly = reports.find(({ slot }) => slot.startsWith('weekly'))
    expect(weekly?.items.toSorted()).toEqual(['eu', 'item-1'])
    expect(new Set(reports.map(({ messageId }) => messageId)).size).toBe(2)
    const subjects = await Promise.all([mailOf(0), mailOf(1)])
    expect(subjects.map(({ subject }) => subject)).toContain(
      'Weekoverzicht Steden en Alles: 2 nieuw',
    )
  })

  it('covers the whole running week at first, then goes on where it stopped', async () => {
    await context.store.addSubscription(aSubscription())
    await storeItems(context.store, [
      anItem({ id: 'before', firstSeenAt: '2026-11-23T05:59:59.999Z' }),
      anItem({ id: 'start', firstSeenAt: '2026-11-23T06:00:00.000Z' }),
      anItem({ id: 'end', firstSeenAt: '2026-11-30T05:59:59.999Z' }),
      anItem({ id: 'next', firstSeenAt: '2026-11-30T06:00:00.000Z' }),
    ])

    const [first] = await run()
    const [second] = await run(new Date('2026-12-07T06:00:00Z'))

    expect(first?.items.toSorted()).toEqual(['end', 'start'])
    expect(second).toMatchObject({ slot: 'weekly/2026-W50', items: ['next'] })
  })

  it('makes one digest of all the slots that were missed', async () => {
    await context.store.addSubscription(aSubscription())
    await storeItems(context.store, [
      anItem({ id: 'week-1' }),
      anItem({ id: 'week-3', firstSeenAt: '2026-12-10T10:00:00.000Z' }),
      anItem({ id: 'running', firstSeenAt: '2026-12-14T10:00:00.000Z' }),
    ])

    const reports = await run(new Date('2026-12-16T12:00:00Z'))

    expect(reports).toMatchObject([{ slot: 'weekly/2026-W51' }])
    expect(reports[0]?.items.toSorted()).toEqual(['week-1', 'week-3'])
  })

  it('brings no old news to who comes back after a long time', async () => {
    await context.store.addSubscription(aSubscription())
    await storeItems(context.store, [anItem()])
    await run()
    await context.store.unsubscribe('s1', '2026-12-01T10:00:00.000Z')
    const back = { confirmedAt: '2027-11-24T10:00:00.000Z' }
    await context.store.addSubscription(aSubscription({ id: 's2', ...back }))
    await storeItems(context.store, [
      anItem({ id: 'away', firstSeenAt: '2027-06-01T10:00:00.000Z' }),
      anItem({ id: 'new', firstSeenAt: '2027-11-25T10:00:00.000Z' }),
    ])

    expect(await run(new Date('2027-11-29T06:00:00Z'))).toMatchObject([{ items: ['new'] }])
  })

  it('writes a quiet week down and sends nothing', async () => {
    await context.store.addSubscription(aSubscription())

    expect(await run()).toMatchObject([{ slot: 'weekly/2026-W49', items: [], status: 'empty' }])
    expect(await run()).toEqual([])
    expect(sink.received).toEqual([])
  })

  it('says what it would send, and does nothing', async () => {
    await context.store.addSubscription(aSubscription())
    await storeItems(context.store, [anItem()])

    const dry = await run(MONDAY, { dryRun: true })

    expect(await context.store.deliveries(10)).toEqual([])
    expect(sink.received).toEqual([])
    expect(await run()).toEqual(dry)
  })

  it('keeps to one address when asked', async () => {
    await context.store.addSubscription(aSubscription())
    await context.store.addSubscription(aSubscription({ id: 's2', email: 'cdo@zoetermeer.test' }))
    await storeItems(context.store, [anItem()])

    const reports = await run(MONDAY, { email: 'cdo@ZOETERMEER.test' })

    expect(reports).toMatchObject([{ email: 'cdo@zoetermeer.test', status: 'sent' }])
    expect(await run()).toMatchObject([{ email: EMAIL }])
  })
})
