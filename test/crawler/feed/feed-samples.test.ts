import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeDocument } from '../../../crawler/decode-document.ts'
import { parseDate } from '../../../crawler/parse-date.ts'
import { plainText } from '../../../crawler/plain-text.ts'
import { FEED_URL, readFeed } from './read-feed.ts'

const SAMPLES = join(import.meta.dirname, '../../../../shared/samples')
const IS_ABSENT = !existsSync(SAMPLES)

interface Sample {
  readonly file: string
  readonly expectedItems: number
  readonly expectedFirstTitle: string | null
  readonly expectedFirstLink: string | null
  readonly expectedFirstDate: string | null
  readonly baseUrl?: string
}

const samples: readonly Sample[] = IS_ABSENT
  ? []
  : JSON.parse(readFileSync(join(SAMPLES, 'feeds/index.json'), 'utf8'))

/** Where we judge otherwise than most readers, and why. */
const KNOWN_TO_DIFFER: Readonly<Record<string, string>> = {
  'newsboat--rss20_2.xml': 'its guid says that it is no permalink, so the item has no link',
}

function readSample(file: string, url = FEED_URL) {
  const bytes = readFileSync(join(SAMPLES, file))
  return readFeed(decodeDocument(bytes, ''), { url, contentType: '' })
}

const words = (text = '') =>
  plainText(text, { max: 100_000 })
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const now = new Date('2026-11-24T12:00:00Z')
/** A day counts as its midnight, as readers without days have it. */
const instant = (text = '') =>
  parseDate(text, { timeZone: 'UTC', now }).publishedAt?.replace(/^.{10}$/, '$&T00:00:00.000Z')

describe.skipIf(IS_ABSENT)('parseFeed on the recorded feeds', () => {
  it.each(samples)('finds in $file what most readers find', async (sample) => {
    const { items } = await readSample(`feeds/${sample.file}`, sample.baseUrl)
    const first = items[0]
    const differs = sample.file in KNOWN_TO_DIFFER

    expect(items).toHaveLength(sample.expectedItems)
    if (sample.expectedFirstTitle) {
      expect(words(first?.title)).toBe(words(sample.expectedFirstTitle))
    }
    if (sample.expectedFirstLink && !differs) {
      expect(first?.url).toBe(new URL(sample.expectedFirstLink).href)
    }
    if (sample.expectedFirstDate) {
      expect(instant(first?.published)).toBe(sample.expectedFirstDate)
    }
  })
})

describe.skipIf(IS_ABSENT)('parseFeed on feeds of institutions', () => {
  it.each([
    ['eu/edpb/news.rss', 10, 'https://www.edpb.europa.eu/news/', '2026-07-17T12:00:00.000Z'],
    ['eu/esma/news.rss', 10, 'https://www.esma.europa.eu/press-news/', '2026-07-16T11:53:00.000Z'],
    [
      'eu/ep/thinktank_rss_2026_09_15.trimmed.xml',
      3,
      'https://www.europarl.europa.eu/thinktank/',
      '2026-09-13T22:00:00.000Z',
    ],
    [
      'nl/synthetic/rijksoverheid-api-rss.xml',
      2,
      'https://www.rijksoverheid.nl/actueel/',
      '2026-11-20T09:00:00.000Z',
    ],
  ])('reads %s, with a date for each item', async (file, count, address, date) => {
    const { items } = await readSample(file)

    expect(items).toHaveLength(count)
    expect(items[0]?.url).toMatch(new RegExp(`^${address}`))
    expect(instant(items[0]?.published)).toBe(date)
    expect(items.filter(({ title, published }) => !title || !published)).toEqual([])
  })
})
