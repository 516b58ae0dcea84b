import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OutgoingMail } from '../../digest/mailer.ts'
import { openSubscriptionDesk } from '../../digest/open-subscription-desk.ts'
import { purgePending } from '../../digest/purge-pending.ts'
import type { SubscriptionDesk } from '../../digest/subscription-desk.ts'
import { deriveToken, hashToken } from '../../digest/tokens.ts'
import { EMPTY_FILTER } from '../../model/subscription.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { digestContext, SECRET_KEY, scriptedMailer } from './support/digest-world.ts'
import { aSubscription } from './support/samples.ts'

const EMAIL = 'monitor@zoetermeer.test'
const HOUR = 3_600_000
const wish = { email: EMAIL, filter: EMPTY_FILTER, rhythm: 'weekly' as const }

let store: Store
let desk: SubscriptionDesk
let mails: OutgoingMail[]
let now: number
beforeEach(async () => {
  store = await openStore({ path: ':memory:' })
  now = Date.parse('2026-11-24T09:00:00Z')
  const scripted = scriptedMailer([])
  mails = scripted.mails
  desk = openSubscriptionDesk({
    ...digestContext(store, scripted.mailer),
    knownIds: { regulations: ['ai-act'], domains: [] },
    now: () => new Date(now),
    randomBytes,
  })
})
afterEach(() => store.close())

/** The secret of the link in a mail. */
const tokenIn = (mail: OutgoingMail | undefined) =>
  mail?.text.match(/https:\/\/einder\.test\/\w+\/([\w-]{43})$/m)?.[1] ?? 'none'

async function confirmed(change = {}) {
  return desk.add({ ...wish, confirmed: true, ...change })
}

describe('signing up', () => {
  it('waits for a yes, by a link that looking at does not use up', async () => {
    await desk.request({ ...wish, email: 'Monitor@ZOETERMEER.test', name: 'AI' })
    const token = tokenIn(mails[0])

    expect(mails[0]?.to).toBe('Monitor@zoetermeer.test')
    expect(mails[0]?.text).toContain(`https://einder.test/bevestigen/${token}`)
    expect(await store.confirmedSubscriptions()).toEqual([])
    expect(await desk.subscriptionOfToken(token, 'confirm')).toMatchObject({ status: 'pending' })
    expect(await desk.subscriptionOfToken(token, 'confirm')).toMatchObject({ status: 'pending' })
    expect(await desk.confirm(token)).toMatchObject({
      name: 'AI',
      status: 'confirmed',
      confirmedAt: '2026-11-24T09:00:00.000Z',
    })
  })

  it('takes a link once, for seven days, and only for what it is for', async () => {
    await desk.request(wish)
    await desk.request(wish)
    const [used, late] = mails.map(tokenIn)
    await desk.confirm(used ?? '')

    expect(await desk.confirm(used ?? '')).toBeUndefined()
    expect(await desk.unsubscribe(late ?? '')).toBeUndefined()
    expect(await desk.subscriptionOfToken(late ?? '', 'manage')).toBeUndefined()
    now += 7 * 24 * HOUR
    expect(await desk.confirm(late ?? '')).toBeUndefined()
    for (const junk of ['', 'x', `${late}=`, `${late}x`, "' OR 1=1 --"]) {
      expect(await desk.confirm(junk)).toBeUndefined()
    }
  })

  it('forgets who never said yes after seven days', async () => {
    await desk.request(wish)

    now += 7 * 24 * HOUR - 1
    expect(await purgePending(store, new Date(now))).toBe(0)
    now += 2
    expect(await purgePending(store, new Date(now))).toBe(1)
    expect(await store.subscriptionsOf(EMAIL)).toEqual([])
  })

  it('mails an address at most three times a day, however many ask at once, and tells nobody', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.request(wish)))

    expect(new Set(answers)).toEqual(new Set([undefined]))
    expect(mails).toHaveLength(3)
    await desk.requestManageLink(EMAIL)
    now += 24 * HOUR - 1
    await desk.request(wish)
    expect(mails).toHaveLength(3)
    now += 2
    await desk.request(wish)
    expect(mails).toHaveLength(4)
  })

  it('repeats nothing of what was filled in: the address may be that of someone else', async () => {
    const query = 'koop nu op evil.test'
    await desk.request({ ...wish, name: 'Gratis geld', filter: { ...EMPTY_FILTER, query } })

    expect(`${mails[0]?.subject}${mails[0]?.text}`).not.toMatch(/Gratis|evil/)
  })

  it('names all mistakes at once', async () => {
    const filter = { ...EMPTY_FILTER, regulations: ['ai-act', 'nope'], query: 'x'.repeat(201) }

    const mistaken = desk.request({ ...wish, email: 'a@b, c@d.nl', name: 'n'.repeat(81), filter })

    await expect(mistaken).rejects.toMatchObject({
      name: 'InvalidSubscriptionError',
      problems: [
        { field: 'email' },
        { field: 'name' },
        { field: 'regulations', message: 'nope bestaat niet' },
        { field: 'query' },
      ],
    })
    expect(mails).toEqual([])
  })

  it('lets an administrator say yes for someone, or ask him', async () => {
    expect(await confirmed()).toMatchObject({ status: 'confirmed' })
    expect(mails).toEqual([])
    expect(await desk.add({ ...wish, confirmed: false })).toMatchObject({ status: 'pending' })
    expect(mails).toHaveLength(1)
  })

  it('tells an administrator that no mail went out', async () => {
    const { mailer } = scriptedMailer(['stopped'])
    const context = { ...digestContext(store, mailer), now: () => new Date(now), randomBytes }

    const added = openSubscriptionDesk(context).add({ ...wish, confirmed: false })

    await expect(added).rejects.toThrow('niet verstuurd: as scripted')
  })

  it('answers a visitor before the mail is out, and reports what went wrong with it', async () => {
    const problems: string[] = []
    const send = Promise.withResolvers<never>()
    const mailer = { send: () => send.promise }
    const context = { ...digestContext(store, mailer), now: () => new Date(now), randomBytes }
    const onUndelivered = (detail: string) => problems.push(detail)

    await openSubscriptionDesk({ ...context, onUndelivered }).request(wish)
    expect(problems).toEqual([])
    send.reject(new Error('no mailer'))

    await vi.waitFor(() => expect(problems).toEqual(['Error: no mailer']))
  })
})

describe('changing', () => {
  it('sends one link for each subscription, which works for a day', async () => {
    await confirmed({ name: 'Een' })
    await confirmed({ name: 'Twee', rhythm: 'daily' })
    await desk.requestManageLink('monitor@ZOETERMEER.test')
    await vi.waitFor(() => expect(mails).toHaveLength(1))
    const token = tokenIn(mails[0])

    expect(mails[0]?.text.match(/https:\/\/einder\.test\/beheer\/[\w-]{43}/g)).toHaveLength(2)
    const changed = await desk.change(token, { name: ' Nieuwe\nnaam ', rhythm: 'daily' })
    expect(changed).toMatchObject({ name: 'Nieuwe naam', rhythm: 'daily', filter: EMPTY_FILTER })
    const filter = { ...EMPTY_FILTER, regulations: ['nope'] }
    await expect(desk.change(token, { filter })).rejects.toThrow('nope')
    now += 24 * HOUR
    expect(await desk.change(token, { name: 'Te laat' })).toBeUndefined()
  })

  it('says the same to an address without subscriptions, and mails nothing', async () => {
    await store.addSubscription(aSubscription({ email: 'wacht@b.test', status: 'pending' }))

    expect(await desk.requestManageLink('niemand@b.test')).toBeUndefined()
    expect(await desk.requestManageLink('wacht@b.test')).toBeUndefined()
    await confirmed()
    await desk.requestManageLink(EMAIL)
    await vi.waitFor(() => expect(mails.map(({ to }) => to)).toEqual([EMAIL]))
    await expect(desk.requestManageLink('geen adres')).rejects.toMatchObject({
      problems: [{ field: 'email' }],
    })
  })
})

describe('signing off', () => {
  /** As the digest that goes to this subscription does. */
  async function stopLinkOf(subscriptionId: string) {
    const token = deriveToken(SECRET_KEY, 'unsubscribe', subscriptionId)
    const hash = hashToken(token)
    const createdAt = new Date(now).toISOString()
    await store.saveToken({ hash, purpose: 'unsubscribe', subscriptionId, createdAt })
    return token
  }

  it('by the link in a digest stops all that was in it, and nothing else', async () => {
    const first = await confirmed()
    const second = await confirmed()
    const daily = await confirmed({ rhythm: 'daily' })
    const other = await confirmed({ email: 'cdo@zoetermeer.test' })
    const token = await stopLinkOf(first.id)

    expect(await desk.subscriptionOfToken(token, 'unsubscribe')).toMatchObject({
      status: 'confirmed',
    })
    expect(await desk.unsubscribe(token)).toMatchObject({ id: first.id, status: 'unsubscribed' })

    expect(await store.subscriptionById(second.id)).toMatchObject({ status: 'unsubscribed' })
    const left = await store.confirmedSubscriptions()
    expect(left.map(({ id }) => id).toSorted()).toEqual([daily.id, other.id].toSorted())
  })

  it('again gives the same answer, also years later', async () => {
    const { id } = await confirmed()
    const token = await stopLinkOf(id)
    const stopped = await desk.unsubscribe(token)
    now += 3 * 365 * 24 * HOUR

    expect(await desk.unsubscribe(token)).toEqual(stopped)
  })

  it('by a link for changing stops that one subscription', async () => {
    const { id } = await confirmed()
    await confirmed({ email: 'cdo@zoetermeer.test' })
    await desk.requestManageLink(EMAIL)
    await vi.waitFor(() => expect(mails).toHaveLength(1))
    await confirmed()

    expect(await desk.unsubscribe(tokenIn(mails[0]))).toMatchObject({ id, status: 'unsubscribed' })
    expect(await store.confirmedSubscriptions()).toHaveLength(2)
    expect(await desk.change(tokenIn(mails[0]), { name: 'Weer aan' })).toBeUndefined()
  })

  it('cannot be done by who has no link', async () => {
    const { id } = await confirmed()

    expect(
      await desk.unsubscribe(deriveToken(new Uint8Array(32), 'unsubscribe', id)),
    ).toBeUndefined()
    expect(await store.confirmedSubscriptions()).toHaveLength(1)
  })
})
