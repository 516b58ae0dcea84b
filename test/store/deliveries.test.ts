import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryRecord } from '../../store/delivery-store.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { aCrawl, aDelivery, aSubscription, aWrite } from './store-samples.ts'

const AT = '2026-03-02T07:00:00.000Z'
const LATER = '2026-03-02T08:00:00.000Z'

let store: Store
beforeEach(async () => {
  store = await openStore({ path: ':memory:' })
  await store.addSubscription(aSubscription())
})
afterEach(() => store.close())

const toSend = async (now: string) => (await store.deliveriesToSend(now)).map(({ id }) => id)

describe('addDelivery', () => {
  it('keeps message, items in their order, and subscriptions', async () => {
    await store.recordCrawl(aCrawl({ items: [aWrite(), aWrite({ id: 'item-2' })] }))
    const delivery = aDelivery({
      itemIds: ['item-2', 'item-1'],
      subscriptionIds: ['s1', 's2'],
      nextAttemptAt: AT,
      attemptStartedAt: AT,
      sentAt: AT,
      error: 'none',
    })

    expect(await store.addDelivery(delivery)).toBe(true)

    expect(await store.deliveryById('d1')).toEqual(delivery)
    expect(await store.deliveryById('nobody')).toBeUndefined()
  })

  it('knows one delivery an address and slot, however many ask at once (REL-48)', async () => {
    const added = await Promise.all(
      Array.from({ length: 50 }, (_, index) => store.addDelivery(aDelivery({ id: `d${index}` }))),
    )

    expect(added.filter(Boolean)).toHaveLength(1)
    expect(await store.deliveries(100)).toHaveLength(1)
    expect(await store.addDelivery(aDelivery({ id: 'x', email: 'o@zoetermeer.test' }))).toBe(true)
    expect(await store.addDelivery(aDelivery({ id: 'y', slot: '2026-W11' }))).toBe(true)
  })

  it('writes nothing when a line names an item that is not there', async () => {
    await expect(store.addDelivery(aDelivery({ itemIds: ['nobody'] }))).rejects.toThrow()

    expect(await store.deliveries(10)).toEqual([])
    expect(await store.addDelivery(aDelivery())).toBe(true)
  })
})

describe('the windows of an address', () => {
  it('end where its latest delivery in that rhythm ended', async () => {
    await store.addSubscription(aSubscription({ id: 's2', rhythm: 'daily' }))
    const add = (change: Partial<DeliveryRecord>) => store.addDelivery(aDelivery(change))
    await add({ id: 'd1', slot: '2026-W10', windowUntil: '2026-03-02T06:00:00.000Z' })
    await add({ id: 'd2', slot: '2026-W09', windowUntil: '2026-02-23T06:00:00.000Z' })
    const subscriptionIds = ['s2']
    await add({
      id: 'd3',
      slot: '2026-03-03',
      windowUntil: '2026-03-03T06:00:00.000Z',
      subscriptionIds,
    })

    const { email } = aDelivery()
    expect(await store.lastWindowEnd(email, 'weekly')).toBe('2026-03-02T06:00:00.000Z')
    expect(await store.lastWindowEnd(email, 'daily')).toBe('2026-03-03T06:00:00.000Z')
    expect(await store.lastWindowEnd('nobody@zoetermeer.test', 'weekly')).toBeUndefined()
    const weekly = await store.deliveriesOf(email, 'weekly', 10)
    expect(weekly.map(({ id }) => id)).toEqual(['d1', 'd2'])
    expect(await store.deliveriesOf(email, 'weekly', 1)).toHaveLength(1)
  })
})

describe('sending', () => {
  it.each([
    [{ status: 'queued' }, true],
    [{ status: 'deferred', nextAttemptAt: LATER }, false],
    [{ status: 'deferred', nextAttemptAt: AT }, true],
    [{ status: 'uncertain' }, true],
    [{ status: 'uncertain', resent: true }, false],
    [{ status: 'sending' }, false],
    [{ status: 'sent' }, false],
    [{ status: 'empty' }, false],
    [{ status: 'failed' }, false],
  ] satisfies [Partial<DeliveryRecord>, boolean][])(
    'takes %j up: %s',
    async (change, isToBeSent) => {
      await store.addDelivery(aDelivery(change))

      expect(await toSend(AT)).toEqual(isToBeSent ? ['d1'] : [])
      expect(await store.startAttempt('d1', AT)).toBe(isToBeSent)
    },
  )

  it('is written down before it begins, and begins once', async () => {
    await store.addDelivery(aDelivery())

    const started = await Promise.all([
      store.startAttempt('d1', AT),
      store.startAttempt('d1', AT),
      store.startAttempt('nobody', AT),
    ])

    expect(started).toEqual([true, false, false])
    const sending = { status: 'sending', attempts: 1, attemptStartedAt: AT, resent: false }
    expect(await store.deliveriesLeftSending()).toMatchObject([sending])
  })

  it('ends as sent, with the moment', async () => {
    await store.addDelivery(aDelivery())
    await store.startAttempt('d1', AT)
    await store.finishAttempt('d1', { status: 'sent', at: LATER })

    expect(await store.deliveryById('d1')).toEqual(
      aDelivery({ status: 'sent', attempts: 1, attemptStartedAt: AT, sentAt: LATER }),
    )
    expect(await store.deliveriesLeftSending()).toEqual([])
  })

  it('waits for its next attempt after a refusal, and then forgets the reason', async () => {
    await store.addDelivery(aDelivery())
    await store.startAttempt('d1', AT)
    const refused = { status: 'deferred', nextAttemptAt: LATER, error: '451 later' } as const
    await store.finishAttempt('d1', { ...refused, at: AT })

    expect(await store.deliveryById('d1')).toMatchObject(refused)
    expect(await toSend(AT)).toEqual([])
    expect(await toSend(LATER)).toEqual(['d1'])

    await store.startAttempt('d1', LATER)
    await store.finishAttempt('d1', { status: 'sent', at: LATER })
    const delivery = await store.deliveryById('d1')
    expect(delivery).toMatchObject({ attempts: 2 })
    expect(delivery).not.toHaveProperty('error')
    expect(delivery).not.toHaveProperty('nextAttemptAt')
  })

  it('of uncertain fate happens once more, never a third time, also after a second crash', async () => {
    await store.addDelivery(aDelivery())
    await store.startAttempt('d1', AT)
    await store.finishAttempt('d1', { status: 'uncertain', at: AT })

    expect(await store.startAttempt('d1', AT)).toBe(true)
    await store.finishAttempt('d1', { status: 'uncertain', at: AT })

    expect(await store.deliveryById('d1')).toMatchObject({ resent: true, attempts: 2 })
    expect(await toSend(LATER)).toEqual([])
    expect(await store.startAttempt('d1', LATER)).toBe(false)
  })

  it('stops the moment its last subscription does (SEC-34)', async () => {
    await store.addSubscription(aSubscription({ id: 's2' }))
    await store.addDelivery(aDelivery({ subscriptionIds: ['s1', 's2'] }))

    await store.unsubscribe('s1', AT)
    expect(await toSend(AT)).toEqual(['d1'])

    await store.unsubscribe('s2', AT)
    expect(await toSend(AT)).toEqual([])
    expect(await store.startAttempt('d1', AT)).toBe(false)
  })

  it('goes oldest first, and is shown newest first', async () => {
    await store.addDelivery(aDelivery({ id: 'b', slot: '2', createdAt: LATER }))
    await store.addDelivery(aDelivery({ id: 'a', slot: '1', createdAt: AT }))

    expect(await toSend(LATER)).toEqual(['a', 'b'])
    expect((await store.deliveries(10)).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(await store.deliveries(1)).toHaveLength(1)
  })
})
