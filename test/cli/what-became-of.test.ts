import { beforeAll, describe, expect, it } from 'vitest'
import { type WhyWorld, whatBecameOf } from '../../cli/what-became-of.ts'
import type { FailureKind } from '../../model/errors.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import { drainChanges } from '../../search/drain-changes.ts'
import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import { searchItems } from '../../search/search-items.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import type { LabelExplanation } from '../../tags/explain-labels.ts'
import { aCrawl, aDelivery, aDraft, aSubscription, aWrite } from '../store/store-samples.ts'

const NEAR: LabelExplanation = {
  sawWords: true,
  isNoAnnouncement: false,
  relevance: { score: 0.4, needed: 0.5 },
  missed: [{ id: 'smart-living', score: 0.4, needed: 0.5, reason: 'below-threshold' }],
}
const EXPLAIN = (title: string): LabelExplanation =>
  title.includes('sensor') ? NEAR : { ...NEAR, sawWords: false }

function statusOf(id: string, url: string, change: Partial<SourceStatus> = {}): SourceStatus {
  const names = { id, title: `Bron ${id}`, publisher: id, level: 'g40', kind: 'feed' } as const
  return { ...names, url, enabled: true, health: 'ok', items: 0, ...change }
}

const failing = (kind: FailureKind) => ({ error: { kind, message: 'zo gaat het mis' } })

const STATUSES: readonly SourceStatus[] = [
  statusOf('zoetermeer-news', 'https://feeds.zoetermeer.test/rss', { rejected: 1 }),
  statusOf('uit', 'https://uit.test/', { enabled: false, reason: 'geen route voor een programma' }),
  statusOf('muur', 'https://muur.test/', failing('challenge_page')),
  statusOf('dicht', 'https://dicht.test/', failing('http_401_403')),
  statusOf('robots', 'https://robots.test/', failing('robots_denied')),
  statusOf('krom', 'https://krom.test/', failing('parse')),
  statusOf('stuk', 'https://stuk.test/', failing('http_5xx')),
  statusOf('rijksoverheid-nieuws', 'https://www.rijksoverheid.nl/'),
  statusOf('rijksoverheid-zoek-slimme-stad', 'https://www.rijksoverheid.nl/zoeken'),
  ...Array.from({ length: 40 }, (_, city) => statusOf(`stad-${city}`, 'https://veel.test/')),
]

/** Items of one crawl on 2 March 2026: addresses end in their ids. */
async function fill(store: Store) {
  const write = (id: string, change: Parameters<typeof aDraft>[0] = {}, more = {}) =>
    aWrite({
      id,
      clusterKey: `zoetermeer.test/nieuws/${id}`,
      draft: aDraft({
        url: `https://www.zoetermeer.test/nieuws/${id}`,
        title: `Over ${id}`,
        ...change,
      }),
      ...more,
    })
  const bare = { domains: [], regulations: [], themes: [] }
  await store.recordCrawl(
    aCrawl({
      items: [
        write('gestuurd', { title: 'Café “De Raad” kiest: AI-verordening vóór 2027' }),
        write('geteld'),
        write('kaal', bare),
        write('bijna', { ...bare, title: 'Een sensor in de straat' }),
        write('vloed'),
        write('vraag', {}, { clusterKey: 'zoetermeer.test/zoek?id=7&p=2' }),
      ],
      hold: { reason: 'flood', ids: ['vloed'] },
      rejections: [
        {
          reason: 'too_large',
          url: 'https://www.elders.test/groot',
          title: 'Een te groot verslag',
        },
      ],
    }),
  )
  const other = { id: 'krant', level: 'media', publisher: 'Krant' } as const
  const dubbel = aDraft({ url: 'https://krant.test/dubbel', title: 'Volgens de krant' })
  const same = { clusterKey: 'zoetermeer.test/nieuws/gestuurd', draft: dubbel }
  await store.recordCrawl(aCrawl({ source: other, items: [aWrite({ id: 'dubbel', ...same })] }))
  await store.addSubscription(aSubscription())
  const window = { windowFrom: '2026-03-02T06:00:00.000Z', windowUntil: '2026-03-09T06:00:00.000Z' }
  const fillers = Array.from({ length: 12 }, () => 'gestuurd')
  await store.addDelivery(aDelivery({ ...window, itemIds: [...fillers, 'geteld'], status: 'sent' }))
}

let world: WhyWorld
beforeAll(async () => {
  const store = await openStore({ path: ':memory:' })
  const index = await openEmbeddedIndex({ path: ':memory:', aliases: [] })
  await fill(store)
  await drainChanges(store, index)
  world = {
    store,
    search: (query) => searchItems(store, index, query),
    sourceStatuses: async () => [...STATUSES],
    explainLabels: async () => (item) => EXPLAIN(item.title),
  }
  return async () => {
    await index.close()
    await store.close()
  }
})

const stageOf = async (question: string) => (await whatBecameOf(world, question)).stage

describe('what became of', () => {
  it.each([
    ['tagged', 'https://www.zoetermeer.test/nieuws/gestuurd', 'in overzicht 2026-W10 (sent)'],
    ['over-cap', 'https://www.zoetermeer.test/nieuws/geteld', 'plaats 13 van 13'],
    ['no-rule', 'https://www.zoetermeer.test/nieuws/kaal', 'geen regel'],
    ['below-threshold', 'https://www.zoetermeer.test/nieuws/bijna', 'smart-living (score 0.4'],
    ['held', 'https://www.zoetermeer.test/nieuws/vloed', 'vastgehouden'],
    ['rejected', 'http://elders.test/groot?utm_source=x#kop', 'te groot (too_large)'],
    ['not-crawled', 'https://www.zoetermeer.test/nieuws/onbekend', 'nog nooit gelezen'],
    ['not-crawled', 'https://veel.test/x', 'en nog 36'],
    ['source-off', 'https://uit.test/nieuws', 'geen route voor een programma'],
    ['refused', 'https://www.muur.test/nieuws', 'challenge_page'],
    ['refused', 'https://dicht.test/nieuws', 'http_401_403'],
    ['robots', 'https://robots.test/nieuws', 'robots_denied'],
    ['parse', 'https://krom.test/nieuws', 'parse'],
    ['source-failing', 'https://stuk.test/nieuws', 'http_5xx'],
    ['no-source', 'https://nergens.test/', 'geen bron volgt nergens.test'],
    ['no-source', 'gemeente-café.test/x', 'geen bron volgt xn--gemeente-caf-meb.test'],
    ['rejected', `https://zoetermeer.test/${'a'.repeat(2048)}`, '2048 tekens'],
    ['not-crawled', 'mailto:raad@stad.test', 'geen enkele bron'],
    ['not-crawled', '"', 'geen enkele bron'],
  ])('%s: %s', async (stage, url, detail) => {
    expect(await whatBecameOf(world, url)).toMatchObject({
      stage,
      detail: expect.stringContaining(detail),
    })
  })

  it.each([
    'zoetermeer.test/nieuws/gestuurd',
    'HTTP://WWW.Zoetermeer.test:80/nieuws/gestuurd/#top',
    ' https://zoetermeer.test/nieuws/gestuurd/?utm_medium=mail&fbclid=1 ',
    'café de raad kiest AI verordening voor 2027',
    '-CAFÉ "De Raad" kiest: (AI-verordening) vóór 2027 OR',
  ])('is the same for %s', async (question) => {
    expect(await whatBecameOf(world, question)).toMatchObject({
      stage: 'tagged',
      itemId: 'gestuurd',
    })
  })

  it('a title that nothing quite has: names what comes near', async () => {
    const answer = await whatBecameOf(world, 'De krant: volgens wie gaat het morgen regenen')
    expect(answer).toMatchObject({ stage: 'not-crawled', nearest: [{ title: 'Volgens de krant' }] })
    expect(await stageOf('Een te groot verslag')).toBe('rejected')
  })

  it('a parameter that names a page stays', async () => {
    expect(await stageOf('zoetermeer.test/zoek/?id=7&p=2&gclid=5')).toBe('tagged')
    expect(await stageOf('zoetermeer.test/zoek?id=8&p=2')).toBe('not-crawled')
  })

  it('an item that reports what another item is about', async () => {
    const [first] = await world.store.itemsByUrl('zoetermeer.test/nieuws/gestuurd')
    expect(first?.id).toBe('gestuurd')
    expect(await whatBecameOf(world, 'Volgens de krant')).toMatchObject({
      stage: 'duplicate',
      itemId: 'dubbel',
      detail: expect.stringContaining('item gestuurd'),
    })
  })

  it.each([
    ['https://feeds.rijksoverheid.nl/nieuws.rss', 'dead-address', 'rijksoverheid-nieuws'],
    ['www.rijksoverheid.nl/actueel/nieuws/', 'dead-address', 'rijksoverheid-nieuws'],
    ['rijksoverheid.nl/onderwerpen/ai', 'dead-address', 'rijksoverheid-zoek-slimme-stad'],
    ['https://www.rijksoverheid.nl/actueel/nieuws/2026/x', 'not-crawled', 'rijksoverheid-nieuws'],
  ])('%s, of older lists: %s', async (url, stage, sourceId) => {
    expect(await whatBecameOf(world, url)).toMatchObject({ stage, sourceId })
  })
})
