import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../digest/mailer.ts'
import { runDigests } from '../../digest/run-digests.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { digestContext, openDigestWorld, scriptedMailer } from './support/digest-world.ts'
import { type BreakingPoint, openRudeServer } from './support/rude-server.ts'
import { anItem, aSubscription, storeItems } from './support/samples.ts'

const MONDAY = Date.parse('2026-11-30T06:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const minutes = (count: number) => new Date(MONDAY + count * MINUTE)

let store: Store
beforeEach(async () => {
  store = await openStore({ path: ':memory:' })
  await store.addSubscription(aSubscription())
  await storeItems(store, [anItem()])
})
afterEach(() => store.close())

function queueThatAnswers(...answers: SendOutcome[]) {
  const { mailer, mails } = scriptedMailer(answers)
  const context = digestContext(store, mailer)
  return { mails, run: (now: Date) => runDigests(context, { now }) }
}

describe('a digest that is refused for now', () => {
  it('is tried again after 5, 15, 60 and 240 minutes, then every 8 hours', async () => {
    const { mails, run } = queueThatAnswers(...new Array<SendOutcome>(20).fill('deferred'))
    const attempts: number[] = []
    for (let minute = 0; minute <= 1440; minute += 1) {
      const before = mails.length
      await run(minutes(minute))
      if (mails.length > before) attempts.push(minute)
    }

    expect(attempts).toEqual([0, 5, 20, 80, 320, 800, 1280, 1440])
    expect(await store.deliveries(1)).toMatchObject([{ status: 'failed' }])
  })

  it('is the same mail when it is accepted', async () => {
    const { mails, run } = queueThatAnswers('deferred')

    expect(await run(minutes(0))).toMatchObject([{ status: 'deferred' }])
    expect(await run(minutes(4))).toEqual([])
    expect(await run(minutes(5))).toMatchObject([{ status: 'sent', items: ['item-1'] }])
    expect(mails[1]).toEqual(mails[0])
  })

  it('is not sent any more once its reader has unsubscribed', async () => {
    const { mails, run } = queueThatAnswers('deferred')
    await run(minutes(0))
    await store.unsubscribe('s1', minutes(1).toISOString())

    expect(await run(minutes(5))).toEqual([])
    expect(mails).toHaveLength(1)
  })
})

describe('a digest that is refused for good', () => {
  it('leaves its items to the next one, which marks them, and loses none', async () => {
    const { mails, run } = queueThatAnswers('failed', 'failed', 'failed')
    const items = ['item-1']
    for (const week of [1, 2, 3]) {
      const id = `week-${week + 1}`
      await storeItems(store, [
        anItem({ id, firstSeenAt: new Date(MONDAY + (7 * week - 1) * DAY).toISOString() }),
      ])
      items.push(id)
    }

    for (const week of [0, 1, 2]) await run(new Date(MONDAY + week * 7 * DAY))
    const reports = await run(new Date(MONDAY + 3 * 7 * DAY))

    expect(mails).toHaveLength(4)
    expect(reports).toMatchObject([{ slot: 'weekly/2026-W52', status: 'sent' }])
    expect(reports[0]?.items.toSorted()).toEqual(items.toSorted())
    expect(mails[3]?.text.match(/eerder niet bezorgd/g)).toHaveLength(3)
    expect(await run(new Date(MONDAY + 3 * 7 * DAY))).toEqual([])
  })
})

describe('a digest that still waits when the next slot closes', () => {
  it('gives its items to the next one instead of arriving beside it', async () => {
    await store.changeSubscription('s1', { rhythm: 'daily' })
    const { mails, run } = queueThatAnswers('stopped', 'stopped')
    await run(minutes(0))
    await storeItems(store, [anItem({ id: 'tuesday', firstSeenAt: minutes(600).toISOString() })])
    await run(minutes(24 * 60 - 1))

    const reports = await run(minutes(24 * 60))

    expect(reports).toMatchObject([{ slot: 'daily/2026-12-01', status: 'sent' }])
    expect(reports[0]?.items.toSorted()).toEqual(['item-1', 'tuesday'])
    expect(await run(minutes(25 * 60))).toEqual([])
    expect(mails).toHaveLength(3)
  })
})

describe('a mailer that cannot send anything', () => {
  it('stops the whole queue, and is asked again after a quarter of an hour', async () => {
    await store.addSubscription(aSubscription({ id: 's2', email: 'cdo@zoetermeer.test' }))
    const { mails, run } = queueThatAnswers('stopped', 'stopped')

    expect(await run(minutes(0))).toMatchObject([{ status: 'deferred' }, { status: 'deferred' }])
    expect(mails).toHaveLength(1)
    expect(await run(minutes(14))).toEqual([])
    await run(minutes(15))
    expect(mails).toHaveLength(2)
    expect(await run(minutes(30))).toMatchObject([{ status: 'sent' }, { status: 'sent' }])
    expect(mails).toHaveLength(4)
  })

  it('stops it beyond a day, since no message is to blame', async () => {
    const { run } = queueThatAnswers(...new Array<SendOutcome>(3).fill('stopped'))
    await run(minutes(0))
    await run(minutes(1500))

    expect(await run(minutes(3000))).toMatchObject([{ status: 'deferred' }])
    expect(await run(minutes(3015))).toMatchObject([{ status: 'sent' }])
  })
})

describe('a digest of uncertain fate', () => {
  it.each([
    ['body', 1],
    ['body, kept', 2],
  ] as const)(
    'is sent once more, the same to the byte: line broken at %s',
    async (point, count) => {
      let breakingPoint: BreakingPoint = point
      const server = await openRudeServer(() => breakingPoint)
      const context = await openDigestWorld(server.url)
      await context.store.addSubscription(aSubscription())
      await storeItems(context.store, [anItem()])
      const run = (minute: number) => runDigests(context, { now: minutes(minute) })

      expect(await run(0)).toMatchObject([{ status: 'uncertain' }])
      breakingPoint = 'never'
      expect(await run(1)).toMatchObject([{ status: 'sent' }])
      expect(await run(2)).toEqual([])

      expect(server.messages).toHaveLength(count)
      expect(new Set(server.messages).size).toBe(1)
      await context.store.close()
      await server.close()
    },
  )

  it('is never sent a third time', async () => {
    const { mails, run } = queueThatAnswers('uncertain', 'uncertain')

    expect(await run(minutes(0))).toMatchObject([{ status: 'uncertain' }])
    expect(await run(minutes(1))).toMatchObject([{ status: 'uncertain' }])
    expect(await run(minutes(2))).toEqual([])
    expect(mails).toHaveLength(2)
  })
})
