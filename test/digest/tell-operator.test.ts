import { expect, it } from 'vitest'
import type { OutgoingMail } from '../../digest/mailer.ts'
import { tellOperator } from '../../digest/tell-operator.ts'
import { openStore } from '../../store/open-store.ts'
import { aCrawl, aState } from '../store/store-samples.ts'

const HOUR = 3_600_000

/** Sources that change, an operator, and a clock. */
async function operatorDesk() {
  const store = await openStore({ path: ':memory:' })
  const mails: OutgoingMail[] = []
  const clock = { now: Date.parse('2026-11-24T08:00:00Z') }
  const at = () => new Date(clock.now)
  const context = {
    store,
    mailer: {
      send: async (mail: OutgoingMail) => {
        mails.push(mail)
        return { outcome: 'sent' as const, detail: '' }
      },
    },
    mailFrom: 'Einder <einder@gemeente.test>',
    operator: 'beheer@gemeente.test',
    publicUrl: 'https://einder.test',
    timeZone: 'Europe/Amsterdam',
    sourceTitle: (id: string) => `Bron ${id}`,
  }
  return {
    mails,
    pass: (hours: number) => {
      clock.now += hours * HOUR
    },
    become: (id: string, from: string, to: string, reason = '') =>
      store.recordCrawl(
        aCrawl({
          source: { id, level: 'g40', publisher: 'Stad' },
          state: aState({ sourceId: id }),
          endedAt: at().toISOString(),
          items: [],
          rejections: [],
          event: { from, to, reason },
        }),
      ),
    tell: () => tellOperator(context, at()),
  }
}

it('tells of thirty sources in one mail, and of each change once (REL-19)', async () => {
  const { become, tell, mails, pass } = await operatorDesk()
  for (let id = 0; id < 30; id += 1) await become(`s${id}`, 'degraded', 'broken', 'http_5xx: 500')
  await tell()
  await tell()
  pass(2)
  await tell()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({
    to: 'beheer@gemeente.test',
    subject: 'Einder: 30 bronnen met nieuws over hoe het gaat',
  })
  expect(mails[0]?.text).toContain('Bron s7\n- 24 november')
  expect(mails[0]?.text).toContain('kapot (http_5xx: 500)')
  await become('s7', 'broken', 'ok')
  await tell()
  expect(mails.at(-1)?.text).toContain('weer gezond')
  expect(mails).toHaveLength(2)
})

it('waits an hour with what happens after a mail', async () => {
  const { become, tell, mails, pass } = await operatorDesk()
  await become('a', 'ok', 'suspect', 'silence: stil sinds 19 dagen (normaal 2)')
  await tell()
  pass(0.5)
  await become('b', 'ok', 'gone')
  await tell()
  expect(mails).toHaveLength(1)
  pass(0.6)
  await tell()
  expect(mails.map(({ text }) => text.includes('Bron b'))).toEqual([false, true])
})

it('mails at most twice a day of one that flaps', async () => {
  const { become, tell, mails, pass } = await operatorDesk()
  for (let turn = 0; turn < 20; turn += 1) {
    await become('a', turn % 2 ? 'suspect' : 'ok', turn % 2 ? 'ok' : 'suspect')
    await tell()
    pass(1.1)
  }
  expect(mails).toHaveLength(2)
})
