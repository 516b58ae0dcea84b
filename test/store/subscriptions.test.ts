import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_FILTER } from '../../model/subscription.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { aSubscription } from './store-samples.ts'

const AT = '2026-03-02T09:00:00.000Z'
const { confirmedAt: _, ...unconfirmed } = aSubscription()
const pending = { ...unconfirmed, status: 'pending' } as const

let store: Store
beforeEach(async () => {
  store = await openStore({ path: ':memory:' })
})
afterEach(() => store.close())

describe('subscriptions', () => {
  it('come back as they were added', async () => {
    const hostile = aSubscription({
      id: 's2',
      email: 'other@zoetermeer.test',
      name: "'; DROP TABLE subscriptions; --\0",
      filter: { ...EMPTY_FILTER, levels: ['eu'], query: 'AI "act"' },
      rhythm: 'daily',
    })
    await store.addSubscription(pending)
    await store.addSubscription(hostile)

    expect(await store.subscriptionById('s1')).toEqual(pending)
    expect(await store.subscriptionById('nobody')).toBeUndefined()
    expect(await store.subscriptionsOf('other@zoetermeer.test')).toEqual([hostile])
    expect(await store.confirmedSubscriptions()).toEqual([hostile])
  })

  it('are confirmed once, and only while pending', async () => {
    await store.addSubscription(pending)

    expect(await store.confirmSubscription('nobody', AT)).toBe(false)
    expect(await store.confirmSubscription('s1', AT)).toBe(true)
    expect(await store.confirmSubscription('s1', '2026-03-09T09:00:00.000Z')).toBe(false)
    expect(await store.subscriptionById('s1')).toEqual({
      ...pending,
      status: 'confirmed',
      confirmedAt: AT,
    })
  })

  it('stay unsubscribed, however often that is asked', async () => {
    await store.addSubscription(aSubscription())

    await store.unsubscribe('s1', AT)
    await store.unsubscribe('s1', AT)
    await store.unsubscribe('nobody', AT)

    expect(await store.subscriptionById('s1')).toMatchObject({ status: 'unsubscribed' })
    expect(await store.confirmSubscription('s1', AT)).toBe(false)
    expect(await store.confirmedSubscriptions()).toEqual([])
  })

  it('change only in what is given', async () => {
    await store.addSubscription(aSubscription())
    const filter = { ...EMPTY_FILTER, themes: ['privacy'] }

    await store.changeSubscription('s1', { filter, rhythm: 'daily' })
    await store.changeSubscription('s1', {})

    expect(await store.subscriptionById('s1')).toEqual(aSubscription({ filter, rhythm: 'daily' }))
  })

  it('are forgotten when pending for too long, with their links (SEC-35)', async () => {
    await store.addSubscription(pending)
    await store.addSubscription({ ...pending, id: 's2', createdAt: AT })
    await store.addSubscription(aSubscription({ id: 's3' }))
    await store.saveToken({ hash: 'h', purpose: 'confirm', subscriptionId: 's1', createdAt: AT })

    expect(await store.removePendingBefore(AT)).toBe(1)

    expect(await store.subscriptionById('s1')).toBeUndefined()
    expect(await store.findToken('h', 'confirm', AT)).toBeUndefined()
    expect(await store.subscriptionById('s2')).toBeDefined()
    expect(await store.subscriptionById('s3')).toBeDefined()
  })
})

describe('tokens', () => {
  const token = {
    hash: 'a'.repeat(64),
    purpose: 'manage',
    subscriptionId: 's1',
    expiresAt: '2026-03-03T09:00:00.000Z',
  } as const

  beforeEach(async () => {
    await store.addSubscription(aSubscription())
    await store.saveToken({ ...token, createdAt: AT })
  })

  it('are found for their purpose until they expire', async () => {
    expect(await store.findToken(token.hash, 'manage', AT)).toEqual(token)
    expect(await store.findToken(token.hash, 'confirm', AT)).toBeUndefined()
    expect(await store.findToken('b', 'manage', AT)).toBeUndefined()
    expect(await store.findToken(token.hash, 'manage', '2026-03-03T08:59:59.999Z')).toBeDefined()
    expect(await store.findToken(token.hash, 'manage', '2026-03-03T09:00:00Z')).toBeUndefined()
  })

  it('without an end stay valid', async () => {
    const lasting = { hash: 'c', purpose: 'unsubscribe', subscriptionId: 's1' } as const
    await store.saveToken({ ...lasting, createdAt: AT })

    expect(await store.findToken('c', 'unsubscribe', '2099-01-01T00:00:00Z')).toEqual(lasting)
  })

  it('are not changed by being saved again', async () => {
    await store.saveToken({ ...token, expiresAt: '2099-01-01T00:00:00Z', createdAt: AT })

    expect(await store.findToken(token.hash, 'manage', AT)).toEqual(token)
  })

  it('are gone when removed', async () => {
    await store.removeToken(token.hash)

    expect(await store.findToken(token.hash, 'manage', AT)).toBeUndefined()
  })

  it('are counted per address and since a moment, but for those of every digest', async () => {
    await store.addSubscription(aSubscription({ id: 's2' }))
    await store.addSubscription(aSubscription({ id: 's3', email: 'other@zoetermeer.test' }))
    const save = (hash: string, purpose: 'confirm' | 'unsubscribe', subscriptionId: string) =>
      store.saveToken({ hash, purpose, subscriptionId, createdAt: '2026-03-02T10:00:00.000Z' })
    await save('1', 'confirm', 's2')
    await save('2', 'unsubscribe', 's1')
    await save('3', 'confirm', 's3')

    expect(await store.countTokens('monitor@zoetermeer.test', AT)).toBe(2)
    expect(await store.countTokens('monitor@zoetermeer.test', '2026-03-02T09:00:00.001Z')).toBe(1)
    expect(await store.countTokens('nobody@zoetermeer.test', AT)).toBe(0)
  })
})
