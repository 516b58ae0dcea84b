import { describe, expect, it } from 'vitest'
import { allSources } from '../../sources/all-sources.ts'
import { orphansAmong, pairOf, readAsFirstPage } from './support/fixtures.ts'

const SOURCES = allSources('Zoetermeer')
const PAIRS = SOURCES.flatMap((source) => {
  const pair = pairOf(source)
  return pair ? [{ id: source.id, source, ...pair }] : []
})

describe('a document as the publisher writes it', () => {
  it.each(PAIRS)('gives the items of $id', async ({ source, document, expected }) => {
    const { drafts, rejections } = await readAsFirstPage(source, document)
    const items = drafts.map(({ title, url, publishedAt, summary }) => ({
      title,
      url,
      publishedAt,
      summary,
    }))
    expect(items).toEqual(expected)
    expect(rejections).toEqual([])
  })
})

it('is there for every source that is read', () => {
  const enabled = SOURCES.filter((source) => source.enabled)
  expect(enabled.filter((source) => !pairOf(source)).map(({ id }) => id)).toEqual([])
})

it('shows every kind of source', () => {
  expect(new Set(PAIRS.map(({ source }) => source.kind))).toEqual(
    new Set('feed html json sru odata ckan sparql wordpress sitemap ical csv xml'.split(' ')),
  )
})

it('is read by some source', () => {
  expect(orphansAmong(SOURCES)).toEqual([])
})
