import { afterAll, expect, it } from 'vitest'
import { crawlSource } from '../../crawler/crawl-source.ts'
import { openFetchGate } from '../../crawler/open-fetch-gate.ts'
import { openParsePool } from '../../crawler/parse-pool.ts'
import { Source } from '../../model/source.ts'
import type { SourceState } from '../../model/source-state.ts'
import { openStore } from '../../store/open-store.ts'
import { startWebHost } from '../support/web-host.ts'
import { FAILING, HEALTHY, type SimulatedPublisher } from './support/simulated-publishers.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2026, 9, 1, 7)
const DAYS = 60

const pool = openParsePool({ threads: 2 })
afterAll(() => pool.close())

interface Seen {
  readonly at: Date
  readonly state: SourceState
}

/** Crawls a publisher so often for so long; what was known of it after each. */
async function crawled(
  publisher: SimulatedPublisher,
  { everyHours, days = DAYS }: { everyHours: number; days?: number },
): Promise<Seen[]> {
  const clock = { now: new Date(START) }
  const host = await startWebHost((request, response) => {
    publisher.answer(clock.now, request, response)
  })
  const store = await openStore({ path: ':memory:' })
  const gate = openFetchGate({
    userAgent: 'Einder/0.1.0 (+https://einder.test/over)',
    hostGapMs: 0,
    allowHosts: [host.address],
    proxies: {},
    hosts: store,
    now: () => clock.now,
  })
  const source = Source.parse({
    id: publisher.id,
    title: publisher.id,
    publisher: publisher.id,
    level: 'g40',
    kind: publisher.kind,
    url: `${host.origin}/nieuws`,
    ...(publisher.kind === 'html' && {
      item: 'li.item',
      titleSelector: 'a',
      linkSelector: 'a',
      dateSelector: 'time',
      dateAttribute: 'datetime',
    }),
  })
  const context = {
    store,
    fetchDocument: gate.fetchDocument,
    parseDocument: pool.parse,
    now: () => clock.now,
    random: () => 0.5,
  }
  const seen: Seen[] = []
  for (let hours = 0; hours < days * 24; hours += everyHours) {
    clock.now = new Date(START + hours * HOUR)
    const [state] = await store.sourceStates()
    await crawlSource(source, state, context)
    const [after] = await store.sourceStates()
    if (after) seen.push({ at: clock.now, state: after })
  }
  await gate.close()
  await store.close()
  return seen
}

const namesOf = ({ alarm, lastError }: SourceState) => [alarm?.kind, lastError?.kind]

it.each(FAILING)('names the failure of $id by the third poll', async (publisher) => {
  const { from, names } = publisher.failure ?? { from: new Date(0), names: [] }
  // What has been named stays named; only silence takes its time.
  const days = names.includes('silence') ? DAYS : (from.getTime() - START) / DAY + 7
  const seen = await crawled(publisher, { everyHours: 24, days })
  const before = seen.filter(({ at }) => at < from)
  const after = seen.filter(({ at }) => at >= from)
  expect(before.filter(({ state }) => state.alarm)).toEqual([])
  if (names.includes('silence')) {
    const first = after.find(({ state }) => state.alarm)
    expect(first?.state.alarm).toMatchObject({ kind: 'silence', sign: 'nothing-new' })
    return
  }
  for (const { state } of after.slice(2)) {
    expect(namesOf(state)).toEqual(expect.arrayContaining([...names]))
    expect(state.health).not.toBe('ok')
  }
})

it('raises at most one false alarm over twenty healthy publishers', async () => {
  const runs = await Promise.all(HEALTHY.map((one) => crawled(one, { everyHours: 36 })))
  expect(runs.map((seen) => seen.at(-1)?.state.failureCount)).toEqual(HEALTHY.map(() => 0))
  const alarms = runs.flatMap((seen) => seen.find(({ state }) => state.alarm)?.state ?? [])
  expect(alarms.map(({ sourceId, alarm }) => `${sourceId}: ${alarm?.seen}`)).toEqual([])
}, 120_000)
