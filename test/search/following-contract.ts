import { describe, expect, it } from 'vitest'
import type { SearchIndex } from '../../search/search-index.ts'
import { itemOf, readCorpus } from './corpus.ts'

const CORPUS = readCorpus()
const WHOLE = { text: '', filter: {}, sort: 'relevance', limit: 100, offset: 0 } as const

/** How every search index follows a change log, and is rebuilt. */
export function describeFollowing(
  name: string,
  open: (name: string) => Promise<SearchIndex>,
): void {
  describe(`${name}: following`, () => {
    const first = itemOf({ id: 'one', title: 'Eerste zeppelin', on: '2026-01-01' })
    const all = { ...WHOLE, sort: 'date' } as const

    it('is empty at position 0 when new', async () => {
      const index = await open('new')
      expect([await index.position(), await index.count()]).toEqual([0, 0])
    })

    it('shows what was put, and forgets what was removed or replaced', async () => {
      const index = await open('changes')
      const second = itemOf({ id: 'two', title: 'Tweede luchtschip', on: '2026-01-02' })
      await index.apply({ put: [first, second], remove: [], position: 2 })
      await index.apply({
        put: [{ ...first, title: 'Eerste ballon' }],
        remove: ['two'],
        position: 4,
      })

      const found = async (text: string) => (await index.search({ ...all, text })).total
      expect(await found('zeppelin')).toBe(0)
      expect(await found('luchtschip')).toBe(0)
      expect(await found('ballon')).toBe(1)
      expect([await index.position(), await index.count()]).toEqual([4, 1])
    })

    it('may be told the same twice, and of what it never had', async () => {
      const index = await open('twice')
      await index.apply({ put: [first], remove: ['never'], position: 1 })
      await index.apply({ put: [first], remove: ['never'], position: 1 })
      expect((await index.search(all)).total).toBe(1)
    })

    it('takes ids of any kind', async () => {
      const index = await open('ids')
      const ids = ['a/b c', 'é', 'plain-id_1', `long${'x'.repeat(600)}`]
      const put = ids.map((id, i) => itemOf({ id, title: `Zaak ${i}`, url: 'https://bron.test/x' }))
      await index.apply({ put, remove: [], position: 4 })
      const { hits } = await index.search({ ...all, text: 'zaak' })
      expect(hits.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
      await index.apply({ put: [], remove: ['a/b c'], position: 5 })
      expect(await index.count()).toBe(3)
    })

    it('is rebuilt beside, while the old one answers, and then knows only the new', async () => {
      const index = await open('rebuild')
      await index.apply({ put: [first], remove: [], position: 1 })
      const during: number[] = []
      const indexed = await index.rebuild(
        (async function* () {
          yield { put: CORPUS.slice(0, 10), remove: [], position: 10 }
          during.push((await index.search({ ...all, text: 'zeppelin' })).total)
          yield { put: CORPUS.slice(10, 20), remove: [], position: 20 }
        })(),
      )
      expect(during).toEqual([1])
      expect(indexed).toBe(20)
      expect([await index.position(), await index.count()]).toEqual([20, 20])
      expect((await index.search({ ...all, text: 'zeppelin' })).total).toBe(0)
    })

    it('keeps the old one when a rebuild breaks off', async () => {
      const index = await open('broken-rebuild')
      await index.apply({ put: [first], remove: [], position: 1 })
      const broken = index.rebuild(
        (async function* () {
          yield { put: CORPUS.slice(0, 10), remove: [], position: 10 }
          throw new Error('the store went away')
        })(),
      )
      await expect(broken).rejects.toThrow('the store went away')
      expect((await index.search({ ...all, text: 'zeppelin' })).total).toBe(1)
      expect([await index.position(), await index.count()]).toEqual([1, 1])
    })
  })
}
