import { expect, it } from 'vitest'
import { retagItems } from '../../crawler/retag-items.ts'
import { EMPTY_FILTER } from '../../model/subscription.ts'
import { openStore } from '../../store/open-store.ts'
import type { TagInput } from '../../tags/tagger.ts'
import { aCrawl, aDraft, aTag, aWrite } from '../store/store-samples.ts'

/** Tags all items with the name of these rules. */
const rulesCalled = (name: string) => {
  const seen: TagInput[] = []
  return {
    version: name,
    seen,
    tagItem: (input: TagInput) => {
      seen.push(input)
      return { domains: [], regulations: [aTag(name)], themes: [], identifiers: [], relevant: true }
    },
  }
}

async function storeWith(count: number) {
  const store = await openStore({ path: ':memory:' })
  const items = Array.from({ length: count }, (_, number) =>
    aWrite({ id: `item-${number}`, clusterKey: `zoetermeer.test/${number}` }),
  )
  await store.recordCrawl(aCrawl({ items }))
  return store
}

const tagsOf = async (store: Awaited<ReturnType<typeof storeWith>>) =>
  (await Array.fromAsync(store.items({}))).map(({ regulations }) => regulations[0]?.id)

it('gives all items the tags of newer rules, once', async () => {
  const store = await storeWith(120)
  const before = await store.itemById('item-7')
  const rules = rulesCalled('new')
  expect(await retagItems({ store, ...rules })).toBe(120)
  expect(await tagsOf(store)).toEqual(Array(120).fill('new'))
  expect(await retagItems({ store, ...rules })).toBe(0)
  const { firstSeenAt, updatedAt, title } = before ?? {}
  expect(await store.itemById('item-7')).toMatchObject({ firstSeenAt, updatedAt, title })
})

it('finds them by their new tags, and tells the index of those that differ', async () => {
  const store = await storeWith(3)
  await retagItems({ store, ...rulesCalled('new') })
  const position = await store.lastChange()
  await retagItems({ store, ...rulesCalled('new'), version: 'newer, and the same labels' })
  expect(await store.lastChange()).toBe(position)
  await retagItems({ store, ...rulesCalled('newest') })
  expect(await store.changesAfter(position, 10)).toHaveLength(3)
  const found = await store.itemPage({
    filter: { ...EMPTY_FILTER, regulations: ['newest'] },
    limit: 9,
  })
  expect(found.items).toHaveLength(3)
})

it('goes on where it was when it was interrupted', async () => {
  const store = await storeWith(120)
  const stop = new AbortController()
  const rules = rulesCalled('new')
  const stopping = {
    ...rules,
    tagItem: (input: TagInput) => {
      if (rules.seen.length === 60) stop.abort()
      return rules.tagItem(input)
    },
  }
  expect(await retagItems({ store, ...stopping, signal: stop.signal })).toBe(100)
  expect(await retagItems({ store, ...rules })).toBe(20)
})

it('does not take the page of a source for the address of an item', async () => {
  const store = await openStore({ path: ':memory:' })
  const own = aWrite({ id: 'own', clusterKey: 'zoetermeer.test/own' })
  const without = aWrite({ id: 'without', draft: aDraft({ hasOwnUrl: false }) })
  await store.recordCrawl(aCrawl({ items: [own, without] }))
  const rules = rulesCalled('new')
  await retagItems({ store, ...rules })
  expect(rules.seen.map(({ url }) => url)).toEqual([own.draft.url, undefined])
})
