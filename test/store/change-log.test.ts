import { expect, it } from 'vitest'
import { openStore } from '../../store/open-store.ts'
import { aCrawl, aDraft, aWrite } from './store-samples.ts'

it('names each item once, at its last change, oldest first', async () => {
  const store = await openStore({ path: ':memory:' })
  expect(await store.lastChange()).toBe(0)
  await store.recordCrawl(aCrawl({ items: ['a', 'b', 'c'].map((id) => aWrite({ id })) }))
  const seen = await store.lastChange()
  const draft = aDraft({ title: 'Veranderd' })
  await store.recordCrawl(aCrawl({ items: [aWrite({ id: 'a', change: 'changed', draft })] }))

  const all = await store.changesAfter(0, 10)
  expect(all.map((change) => change.op === 'put' && change.item.id)).toEqual(['b', 'c', 'a'])
  expect(await store.changesAfter(seen, 10)).toMatchObject([
    { position: await store.lastChange(), op: 'put', item: { title: 'Veranderd' } },
  ])
  expect(await store.changesAfter(await store.lastChange(), 10)).toEqual([])
})

it('gives no more than asked, from where the reader was', async () => {
  const store = await openStore({ path: ':memory:' })
  await store.recordCrawl(aCrawl({ items: ['a', 'b', 'c'].map((id) => aWrite({ id })) }))

  const [first, second] = await store.changesAfter(0, 2)
  const rest = await store.changesAfter(second?.position ?? 0, 2)

  expect(first?.position).toBeLessThan(second?.position ?? 0)
  expect(rest).toMatchObject([{ op: 'put', item: { id: 'c' } }])
})
