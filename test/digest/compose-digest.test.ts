import { describe, expect, it } from 'vitest'
import { composeDigest, type DigestInput } from '../../digest/compose-digest.ts'
import { findingOf } from '../../digest/finding.ts'
import type { Item } from '../../model/item.ts'
import { EMPTY_FILTER } from '../../model/subscription.ts'
import { anItem, aStatus, aSubscription, aTag } from './support/samples.ts'

const LABELS: Readonly<Record<string, string>> = {
  'ai-act': 'AI-verordening',
  'data-act': 'Dataverordening',
  'smart-mobility': 'Slimme mobiliteit',
}

function compose(items: readonly Item[], change: Partial<DigestInput> = {}) {
  return composeDigest({
    slot: { key: 'weekly/2026-W49', instant: new Date('2026-11-30T06:00:00Z') },
    rhythm: 'weekly',
    windowFrom: '2026-11-23T06:00:00.000Z',
    subscriptions: [aSubscription()],
    findings: items.map(findingOf),
    missedIds: new Set(),
    sourceStatuses: [aStatus()],
    timeZone: 'Europe/Amsterdam',
    publicUrl: 'https://einder.test',
    municipality: 'Zoetermeer',
    labelOf: (_, id) => LABELS[id] ?? id,
    ...change,
  })
}

const entriesOf = (items: readonly Item[], change?: Partial<DigestInput>) =>
  compose(items, change).digest.groups.flatMap(({ entries }) => entries)

function regulated(id: string, regulation: string, change: Partial<Item> = {}): Item {
  const title = change.title ?? `Bericht ${id} over de regels`
  return anItem({ id, title, regulations: [aTag(regulation, { title }, 'regels')], ...change })
}

describe('composeDigest', () => {
  it('words an item with its source, its own date, a sentence of its own and the reason', () => {
    const summary =
      'De Commissie stelt de AI-verordening een jaar uit voor gemeenten. Dat is later.'
    const item = anItem({
      title: 'Nieuws uit Brussel',
      summary,
      publishedAt: '2026-11-26T23:30:00.000Z',
      regulations: [aTag('ai-act', { summary }, 'AI-verordening')],
      domains: [aTag('smart-mobility', { summary }, 'gemeenten', 0.4)],
    })

    expect(entriesOf([item])).toEqual([
      {
        title: 'Nieuws uit Brussel',
        url: 'https://www.bron.test/nieuws/item-1',
        source: 'Nieuws van Zoetermeer',
        date: '27 november 2026',
        sentence: 'De Commissie stelt de AI-verordening een jaar uit voor gemeenten.',
        labels: ['AI-verordening', 'Slimme mobiliteit'],
        reason: '“AI-verordening”',
        alsoReported: '',
        isRepeat: false,
      },
    ])
  })

  it('quotes the passage with the words around it when it is not shown already', () => {
    const text = `Deze brief begint met iets heel anders dan u dacht. Vanaf augustus geldt de AI-verordening voor iedereen in Europa, en dat is nieuw.`
    const item = anItem({
      summary: '',
      text,
      regulations: [aTag('ai-act', { text }, 'AI-verordening')],
      title: 'Kort',
    })

    expect(entriesOf([item])[0]?.reason).toBe(
      '“…dan u dacht. Vanaf augustus geldt de AI-verordening voor iedereen in Europa, en dat is…”',
    )
  })

  it('says so when the source gave no date, and never invents a sentence', () => {
    const item = anItem({ publishedAt: null, summary: '', text: '' })

    expect(entriesOf([item])[0]).toMatchObject({ date: 'datum onbekend', sentence: '' })
  })

  it('names the language of what is not Dutch', () => {
    const languages = ['nl', 'und', 'en', 'x" onload="y'].map((language, place) =>
      anItem({ id: `${place}`, language, publishedAt: `2026-11-2${9 - place}` }),
    )

    expect(entriesOf(languages).map(({ language }) => language)).toEqual([
      undefined,
      undefined,
      'en',
      undefined,
    ])
  })

  it('tells of one development once, from its origin, with the others named', () => {
    const reports = [
      anItem({ id: 'a', cluster: 'c', source: 'nos', level: 'media' }),
      anItem({ id: 'b', cluster: 'c', source: 'ap', level: 'national' }),
      anItem({
        id: 'c',
        cluster: 'c',
        source: 'ap',
        level: 'national',
        firstSeenAt: '2026-11-26T10:00:00.000Z',
      }),
      anItem({ id: 'd', cluster: 'c', source: 'vng', level: 'knowledge' }),
    ]

    const { digest, itemIds } = compose(reports)

    expect(itemIds).toEqual(['b'])
    expect(digest.groups[0]?.entries).toMatchObject([
      { source: 'ap', alsoReported: 'ook gemeld door 2 (vng en nos)' },
    ])
    expect(digest.subject).toBe('Weekoverzicht AI-verordening: 1 nieuw')
  })

  it('puts what was asked for first, then by level and date, grouped by regulation', () => {
    const items = [
      anItem({ id: 'plain', level: 'eu' }),
      regulated('data', 'data-act', { level: 'eu' }),
      regulated('ai-media', 'ai-act', { level: 'media' }),
      regulated('ai-old', 'ai-act', { level: 'national', publishedAt: '2026-11-20' }),
      regulated('ai-new', 'ai-act', { level: 'national', publishedAt: '2026-11-27' }),
    ]
    const subscriptions = [aSubscription({ filter: { ...EMPTY_FILTER, regulations: ['ai-act'] } })]

    const { digest, itemIds } = compose(items, { subscriptions })

    expect(itemIds).toEqual(['ai-new', 'ai-old', 'ai-media', 'data', 'plain'])
    expect(digest.groups.map(({ title }) => title)).toEqual([
      'AI-verordening',
      'Dataverordening',
      'Overig nieuws',
    ])
  })

  it('shows twelve at most, lists two hundred and counts all', () => {
    const many = Array.from({ length: 230 }, (_, place) => anItem({ id: `item-${place}` }))

    const { digest, itemIds } = compose(many)

    expect(digest.groups.flatMap(({ entries }) => entries)).toHaveLength(12)
    expect(itemIds).toHaveLength(200)
    expect(digest.restCount).toBe(218)
    expect(digest.subject).toContain('230 nieuw')
  })

  it('leads to the list of what is not shown', () => {
    const filter = { ...EMPTY_FILTER, regulations: ['ai-act'], query: 'slim & "veilig"' }
    const subscription = aSubscription({ filter })

    expect(compose([], { subscriptions: [subscription] }).digest.restUrl).toBe(
      'https://einder.test/zoeken?q=slim+%26+%22veilig%22&regulation=ai-act',
    )
    expect(compose([], { subscriptions: [subscription, subscription] }).digest.restUrl).toBe(
      'https://einder.test/',
    )
  })

  it('names the nearest day that is still to come', () => {
    const deadline = (on: string) => [{ on, kind: 'consultation', quote: on }]
    const items = [
      anItem({ id: 'past', deadlines: deadline('2026-11-29') }),
      anItem({ id: 'far', deadlines: deadline('2027-02-01') }),
      anItem({ id: 'near', title: 'Consultatie sluit', deadlines: deadline('2026-12-02') }),
    ]

    const { digest } = compose(items)

    expect(digest.subject).toBe('Weekoverzicht AI-verordening: 3 nieuw, eerste termijn 2 dec')
    expect(digest.highlights[1]).toMatchObject({
      label: 'Eerste termijn',
      text: 'Consultatie sluit',
      after: ' (2 december 2026)',
    })
    expect(digest.highlights).toHaveLength(3)
  })

  it('marks what an earlier digest could not bring', () => {
    const items = [anItem({ id: 'seen' }), anItem({ id: 'missed' })]

    const entries = entriesOf(items, { missedIds: new Set(['missed']) })

    expect(entries.map(({ isRepeat }) => isRepeat).toSorted()).toEqual([false, true])
  })

  it('names a subscription by its filter when its owner did not', () => {
    const filter = { ...EMPTY_FILTER, regulations: ['ai-act', 'data-act'], levels: ['eu' as const] }

    expect(
      compose([], { subscriptions: [aSubscription({ name: '', filter })] }).digest,
    ).toMatchObject({
      subject: 'Weekoverzicht AI-verordening, Dataverordening en Europa: 0 nieuw',
      subscriptions: [
        { filter: 'regelgeving AI-verordening of Dataverordening; bestuurslaag Europa' },
      ],
    })
    const subscriptions = [aSubscription({ name: '' })]
    expect(compose([], { subscriptions }).digest.subject).toBe(
      'Weekoverzicht al het nieuws: 0 nieuw',
    )
  })

  it.each([
    ['very long names', 'Zeer lange naam voor een abonnement '.repeat(9)],
    ['line breaks', 'AI\r\nBcc: piet@c.test\r\n\r\nx'],
    ['control and reversing characters', 'AI\u0000\u0007\u202Egnp.exe\u2066'],
    ['half a character', 'AI \ud800'],
    ['a forged secret link', '{{unsubscribe:s1}}'],
  ])('keeps the subject one plain line of at most 100 characters: %s', (_, name) => {
    const names = [aSubscription({ name }), aSubscription({ id: 's2', name: `${name} 2` })]

    for (const subscriptions of [names.slice(0, 1), names]) {
      const { subject } = compose([anItem()], { subscriptions }).digest
      expect(subject).toMatch(/^Weekoverzicht .*: 1 nieuw$/)
      expect(subject.length).toBeLessThanOrEqual(100)
      expect(subject.isWellFormed()).toBe(true)
      expect(subject).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\{\{/u)
    }
  })

  it('is the same for the same input', () => {
    const items = [regulated('1', 'ai-act'), anItem({ id: '2' }), anItem({ id: '3', cluster: '2' })]

    expect(compose(items.toReversed())).toEqual(compose(items))
  })
})
