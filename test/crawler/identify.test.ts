import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identify, identityKeys } from '../../crawler/identify.ts'
import type { ItemDraft } from '../../model/item.ts'
import type { ItemWrite, KnownItem } from '../../store/store.ts'

const SOURCE = { id: 'test.source' }

function draft(fields: Partial<ItemDraft> = {}): ItemDraft {
  return {
    url: 'https://a.test/bericht',
    hasOwnUrl: true,
    title: 'Sensoren in de stad',
    summary: '',
    text: 'Het college stelt een regel vast.',
    language: 'nl',
    type: 'news',
    publishedAt: '2026-11-20',
    dateSuspect: false,
    identifiers: [],
    domains: [],
    regulations: [],
    themes: [],
    ...fields,
  }
}
const numbered = (count: number, fields: (index: number) => Partial<ItemDraft> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    draft({
      guid: `g${index}`,
      url: `https://a.test/${index}`,
      title: `Bericht ${index}`,
      ...fields(index),
    }),
  )

/** A store that remembers what was written. */
function openMemory() {
  const items = new Map<string, string>()
  const idOf = new Map<string, string>()
  return {
    crawl(drafts: readonly ItemDraft[]): ItemWrite[] {
      const keys = identityKeys(SOURCE.id, drafts)
      const known = keys.flat().flatMap((key): KnownItem[] => {
        const id = idOf.get(key)
        return id === undefined ? [] : [{ key, id, contentHash: items.get(id) ?? '' }]
      })
      const writes = identify(SOURCE, drafts, keys, known)
      for (const { id, identityKeys: own, contentHash } of writes) {
        items.set(id, contentHash)
        for (const key of own) {
          if (idOf.has(key) && idOf.get(key) !== id) throw new Error(`${key} leads to two items`)
          idOf.set(key, id)
        }
      }
      return writes
    },
    count: () => items.size,
  }
}
const changes = (writes: readonly ItemWrite[]) => writes.map(({ change }) => change)

describe('an item is recognised', () => {
  it.each([
    [
      'by its guid, wherever it moved',
      { url: 'https://b.test/elders', title: 'Anders' },
      'changed',
    ],
    ['by its address, under a new guid', { guid: 'other' }, 'same'],
    ['by its address, when the guid is gone', { guid: undefined }, 'same'],
    [
      'by its address without scheme, www and tracking',
      { guid: 'other', url: 'http://www.a.test/bericht' },
      'same',
    ],
    [
      'by its words, at a new address under a new guid',
      { guid: 'other', url: 'https://b.test/x' },
      'changed',
    ],
  ])('%s', (_, fields, expected) => {
    const memory = openMemory()
    const [first] = memory.crawl([draft({ guid: 'g1' })])
    const again = draft({ guid: 'g1', ...fields } as Partial<ItemDraft>)
    const [second] = memory.crawl([again])
    expect(second).toMatchObject({ change: expected, id: first?.id })
  })

  it('by the path of its guid, when the whole site moved', () => {
    const memory = openMemory()
    memory.crawl([draft({ guid: 'http://old.test/?p=12', url: 'http://old.test/bericht' })])
    const moved = draft({
      guid: 'https://new.test/?p=12',
      url: 'https://new.test/b',
      text: 'Nieuw',
    })
    expect(changes(memory.crawl([moved]))).toEqual(['changed'])
  })

  it('as new when nothing of it is known', () => {
    const memory = openMemory()
    memory.crawl([draft({ guid: 'g1' })])
    const other = draft({ guid: 'g2', url: 'https://a.test/ander', title: 'Ander bericht' })
    expect(changes(memory.crawl([other]))).toEqual(['new'])
  })

  it('in every later document of the same form, whatever it holds', () => {
    const item = fc.record({
      guid: fc.option(fc.constantFrom('1', '2', 'http://a.test/?p=1', 'http://b.test/?p=1'), {
        nil: undefined,
      }),
      url: fc.constantFrom('https://a.test/1', 'https://a.test/2', 'https://www.a.test/1'),
      hasOwnUrl: fc.boolean(),
      title: fc.constantFrom('Een', 'Twee', 'een!'),
      text: fc.constantFrom('', 'x', 'y'),
      publishedAt: fc.constantFrom(null, '2026-11-20'),
    })
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 8 }),
        fc.array(item, { maxLength: 8 }),
        (one, other) => {
          const memory = openMemory()
          const drafts = one.map((fields) => draft(fields as Partial<ItemDraft>))
          memory.crawl(drafts)
          expect(new Set(changes(memory.crawl(drafts)))).toEqual(
            new Set(one.length > 0 ? ['same'] : []),
          )
          const writes = memory.crawl(other.map((fields) => draft(fields as Partial<ItemDraft>)))
          expect(new Set(writes.map(({ id }) => id)).size).toBe(writes.length)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('within one document', () => {
  it('the same item twice is one', () => {
    const item = draft({ guid: 'g1' })
    expect(openMemory().crawl([item, item, draft({ guid: 'g2' })])).toHaveLength(1)
  })

  it('a guid that returns in a large document is one item', () => {
    const drafts = [
      ...numbered(40),
      draft({ guid: 'g0', url: 'https://a.test/0', title: 'Bericht 0 bis' }),
    ]
    expect(openMemory().crawl(drafts)).toHaveLength(40)
  })

  it('two items at one address with guids of their own stay two, also next time', () => {
    const memory = openMemory()
    const log = (count: number) => numbered(count, () => ({ url: 'https://a.test/changelog' }))
    expect(changes(memory.crawl(log(3)))).toEqual(['new', 'new', 'new'])
    expect(changes(memory.crawl(log(5)))).toEqual(['same', 'same', 'same', 'new', 'new'])
  })

  it('an entry that joins another at its address does not take its place', () => {
    const memory = openMemory()
    const entry = (guid: string, title: string) => draft({ guid, title, url: 'https://a.test/log' })
    memory.crawl([entry('g1', 'Eerste')])
    const writes = memory.crawl([entry('g2', 'Tweede'), entry('g1', 'Eerste')])
    expect(changes(writes)).toEqual(['new', 'same'])
  })

  it('items without an address of their own do not collapse on the page of the source', () => {
    const drafts = ['Een', 'Twee', 'Drie'].map((title) =>
      draft({ title, url: 'https://a.test/', hasOwnUrl: false }),
    )
    const memory = openMemory()
    expect(memory.crawl(drafts)).toHaveLength(3)
    expect(changes(memory.crawl(drafts))).toEqual(['same', 'same', 'same'])
    expect(memory.crawl(drafts).every(({ clusterKey }) => clusterKey === undefined)).toBe(true)
  })

  it('items that all link to one page stay apart by their titles', () => {
    const drafts = numbered(5, () => ({ guid: undefined, url: 'https://a.test/agenda' }) as never)
    expect(openMemory().crawl(drafts)).toHaveLength(5)
  })

  it('guids that are all the same mean nothing: the address counts', () => {
    const memory = openMemory()
    const drafts = numbered(20, () => ({ guid: 'feed' }))
    expect(memory.crawl(drafts)).toHaveLength(20)
    expect(changes(memory.crawl(drafts.slice(3))).every((change) => change === 'same')).toBe(true)
  })

  it.each([
    ['1 of 20 missing: guids count', 20, 1, 'same'],
    ['2 of 20 missing: addresses count', 20, 2, 'new'],
  ])('%s', (_, count, missing, expected) => {
    const memory = openMemory()
    memory.crawl(numbered(count))
    const moved = numbered(count, (index) => ({
      ...(index < missing && { guid: undefined as never }),
      url: `https://elders.test/${index}`,
      title: `Anders ${index}`,
    }))
    expect(memory.crawl(moved).at(-1)?.change).toBe(expected === 'same' ? 'changed' : 'new')
  })
})

describe('what counts as a change', () => {
  const change = (fields: Partial<ItemDraft>, before: Partial<ItemDraft> = {}) => {
    const memory = openMemory()
    memory.crawl([draft({ guid: 'g1', ...before })])
    return changes(memory.crawl([draft({ guid: 'g1', ...before, ...fields })]))[0]
  }
  it.each([
    ['the title', { title: 'Sensoren in de wijk' }],
    ['the text', { text: 'Het college trekt de regel in.' }],
    ['the summary', { summary: 'Kort' }],
    ['the date', { publishedAt: '2026-11-21' }],
    ['the address', { url: 'https://a.test/nieuw' }],
  ])('is %s', (_, fields) => {
    expect(change(fields)).toBe('changed')
  })

  it.each([
    ['white space', { text: 'Het college\n stelt  een regel vast. ' }, {}],
    ['the scheme of the address', { url: 'http://www.a.test/bericht' }, {}],
    ['tags', { themes: [{ id: 't', score: 1, rule: 'r', version: 'v', evidence: [] }] }, {}],
    [
      'a counter of views',
      { text: 'Regel. 1.204 keer bekeken' },
      { text: 'Regel. 1.203 keer bekeken' },
    ],
    ['a counter of views in English', { summary: '18 views' }, { summary: '17 views' }],
    ['a counter of reactions', { summary: 'Reacties (4)' }, { summary: 'Reacties (3)' }],
  ])('is not %s', (_, fields, before) => {
    expect(change(fields, before)).toBe('same')
  })

  it('is nothing that a torn document says about an item we know; new items are welcome', () => {
    const memory = openMemory()
    const [first] = memory.crawl([draft({ guid: 'g1' })])
    const torn = { isFromTornDocument: true }
    const writes = memory.crawl([
      draft({ guid: 'g1', text: 'Het coll', ...torn }),
      draft({ guid: 'g2', url: 'https://a.test/2', title: 'Nieuw', ...torn }),
    ])
    expect(writes[0]).toMatchObject({ change: 'same', contentHash: first?.contentHash })
    expect(writes[1]).toMatchObject({ change: 'new' })
  })
})

describe('ids and clusters', () => {
  it('an id depends on nothing but the source and the item', () => {
    const id = (source: string) => {
      const keys = identityKeys(source, [draft({ guid: 'g1' })])
      return identify({ id: source }, [draft({ guid: 'g1' })], keys, [])[0]?.id
    }
    expect(id('one')).toMatch(/^[a-z0-9]{20,26}$/)
    expect(id('one')).toBe(id('one'))
    expect(id('one')).not.toBe(id('other'))
  })

  it('keys of one source are not those of another', () => {
    const keys = (source: string) => identityKeys(source, [draft({ guid: 'g1' })]).flat()
    expect(keys('one').some((key) => keys('other').includes(key))).toBe(false)
  })

  it('items of any source at one address share a cluster; a home page makes none', () => {
    const cluster = (fields: Partial<ItemDraft>) =>
      openMemory().crawl([draft(fields)])[0]?.clusterKey
    expect(cluster({})).toBe('a.test/bericht')
    expect(cluster({ url: 'http://www.a.test/bericht' })).toBe('a.test/bericht')
    expect(cluster({ url: 'https://a.test/' })).toBeUndefined()
    expect(cluster({ hasOwnUrl: false })).toBeUndefined()
  })
})
