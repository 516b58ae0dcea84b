import { beforeEach, describe, expect, it } from 'vitest'
import type { SearchIndex, SearchQuery } from '../../search/search-index.ts'
import { readCorpus } from './corpus.ts'

const CORPUS = readCorpus()
const WHOLE = { text: '', filter: {}, sort: 'relevance', limit: 100, offset: 0 } as const

/** What every search index finds. */
export function describeFinding(name: string, open: (name: string) => Promise<SearchIndex>): void {
  describe(`${name}: finding`, () => {
    let index: SearchIndex
    beforeEach(async () => {
      index = await open('finding')
      if ((await index.position()) === 0)
        await index.apply({ put: CORPUS, remove: [], position: 44 })
    })

    async function find(query: Partial<SearchQuery>): Promise<string[]> {
      const { hits } = await index.search({ ...WHOLE, ...query })
      return hits.map(({ id }) => id)
    }

    const AI_ACT = ['ai-nl', 'ai-spaced', 'ai-en', 'ai-number', 'ai-full']
    const GDPR = ['avg-guide', 'gdpr-fine', 'avg-full']
    const REGISTER = ['algo-register', 'algo-apart', 'algo-hyphen', 'algo-body']
    it.each([
      ['a name with a hyphen, by all names of the thing', 'AI-verordening', AI_ACT],
      ['the same with a space', 'AI verordening', AI_ACT],
      ['the same glued', 'aiverordening', AI_ACT],
      ['the same in English', 'ai act', AI_ACT],
      ['the same by its number', '2024/1689', [...AI_ACT, 'ai-celex']],
      ['an abbreviation, by the full name and in English', 'AVG', GDPR],
      ['an abbreviation in small letters, that may be a word', 'avg', [...GDPR, 'average']],
      ['a foreign abbreviation', 'gdpr', GDPR],
      ['a full name, by its abbreviations', 'algemene verordening gegevensbescherming', GDPR],
      ['Woo, never the wooncrisis', 'Woo', ['woo-request', 'woo-full']],
      ['woo in small letters', 'woo', ['woo-request', 'woo-full']],
      ['Wet open overheid, by Woo', 'wet open overheid', ['woo-request', 'woo-full']],
      ['a compound, written apart', 'algoritmeregister', REGISTER],
      ['its plural', 'algoritmeregisters', REGISTER],
      ['words apart, written as a compound', 'register van algoritmes', REGISTER],
      ['a compound with a hyphen', 'algoritme-register', REGISTER],
      ['a plural that changes its vowel', 'gemeenteraad', ['council-plural', 'council']],
      ['a singular, by the plural', 'gemeenteraden', ['council-plural', 'council']],
      ['doubled consonants', 'raadsvoorstel', ['proposal', 'proposals']],
      ['plurals in -ies', 'motie', ['motion']],
      ['a part of a compound', 'lantaarnpaal', ['woo-request']],
      ['words without their accents', 'cooperatieve ideeen', ['accents']],
      ['a hyphen where others write none', 'datagedreven', ['data-driven', 'data-hyphen']],
      ['none where others write a hyphen', 'data-gedreven', ['data-driven', 'data-hyphen']],
      ['an English name by its Dutch one', 'dataverordening', ['data-act', 'dataverordening']],
      ['a word next to emoji', 'fietsstad', ['emoji']],
      ['Arabic', 'المدينة', ['arabic']],
    ])('finds %s: %s', async (_what, text, expected) => {
      expect((await find({ text })).toSorted()).toEqual(expected.toSorted())
    })

    it.each([
      ['a CELEX number', '32024R1689', 'ai-celex'],
      ['in small letters', '32024r1689', 'ai-celex'],
      ['a COM number', 'COM(2021) 206', 'ai-com'],
      ['without spaces, with final', 'com(2021)206 final', 'ai-com'],
      ['a Kamerstuk', 'Kamerstuk 36 264', 'kamerstuk'],
      ['a bare dossier number', '36264', 'kamerstuk'],
      ['with a point', '36.264', 'kamerstuk'],
      ['the regulation by its number', '2024/1689', 'ai-celex'],
      ['with its prefix', 'Verordening (EU) 2024/1689', 'ai-celex'],
      ['an ECLI', 'ecli:nl:rbdha:2020:865', 'ecli'],
      ['its address', 'http://www.bron.test/vng/?utm_source=mail#top', 'vng'],
    ])('puts first what carries %s: %s', async (_what, text, expected) => {
      const found = await find({ text })
      const carriers = text.includes('1689') ? ['ai-celex', 'ai-number'] : [expected]
      expect(carriers).toContain(found[0])
      expect(found).toContain(expected)
    })

    it('finds a dossier number where a text only mentions it', async () => {
      expect(await find({ text: '36264' })).toEqual(['kamerstuk', 'kamerstuk-text'])
    })

    it('wants all words, and none that are excluded', async () => {
      expect(await find({ text: 'raad begroting' })).toEqual(['algo-body'])
      expect(await find({ text: 'warmtenet -palenstein -bewoners' })).toEqual(['summary-second'])
      expect(await find({ text: 'warmtenet zeppelin' })).toEqual([])
    })

    it('takes quotes at their word', async () => {
      expect(await find({ text: '"slimme stad"' })).toEqual(['phrase-yes'])
      expect(await find({ text: '"gemeenteraad"' })).toEqual(['council'])
      expect((await find({ text: '"AVG"' })).toSorted()).toEqual(['average', 'avg-guide'])
      expect(await find({ text: 'slimme -"slimme stad"' })).not.toContain('phrase-yes')
    })

    it('reads OR as either', async () => {
      const found = await find({ text: 'deelscooters OR fietsstad' })
      expect(found.toSorted()).toEqual(['emoji', 'proposal'])
      const { total } = await index.search({ ...WHOLE, text: 'warmtenet OR wijk' })
      expect(total).toBe(5)
    })

    it('puts titles before summaries before texts', async () => {
      expect(await find({ text: 'warmtenet' })).toEqual([
        'title-first',
        'summary-second',
        'text-third',
      ])
    })

    it.each([
      ['verordenning', 'ai-nl'],
      ['algoritmeregsiter', 'algo-register'],
      ['privcay', 'council'],
      ['gemeenteraat', 'council'],
    ])('reads a mistyped %s as what was meant', async (text, expected) => {
      expect(await find({ text })).toContain(expected)
    })

    it.each([
      ['a number', '36265'],
      ['a quoted word', '"privcay"'],
      ['a year and serial', '2024/1698'],
    ])('never corrects %s: %s', async (_what, text) => {
      expect(await find({ text })).toEqual([])
    })

    it('gives everything for an empty query, newest first', async () => {
      const { total, hits } = await index.search({ ...WHOLE, limit: 3 })
      expect(total).toBe(CORPUS.length)
      expect(hits.map(({ id }) => id)).toEqual(['undated', 'avg-full', 'ai-nl'])
    })

    it('sorts by date when asked, and pages without gaps or doubles', async () => {
      const all = await find({ text: 'gemeente', sort: 'date' })
      const pages = []
      for (let offset = 0; offset < all.length; offset += 2) {
        pages.push(...(await find({ text: 'gemeente', sort: 'date', offset, limit: 2 })))
      }
      expect(pages).toEqual(all)
      const dates = all.map((id) => CORPUS.find((item) => item.id === id)?.publishedAt ?? '')
      expect(dates).toEqual(dates.toSorted().reverse())
    })

    it('gives an empty page beyond the last, with the same total', async () => {
      const { total, hits } = await index.search({ ...WHOLE, offset: 5_000 })
      expect({ total, hits }).toEqual({ total: CORPUS.length, hits: [] })
    })

    it('counts facets', async () => {
      const { facets } = await index.search({ ...WHOLE, text: 'warmtenet' })
      expect(facets).toEqual({
        domain: { 'smart-environment': 2 },
        regulation: {},
        theme: {},
        level: { national: 3 },
        publisher: { Uitgever: 3 },
        source: { rijksoverheid: 3 },
        type: { news: 3 },
        language: { nl: 3 },
        month: expect.anything(),
      })
    })

    it('counts each facet without its own filter, and under all others', async () => {
      const filter = { domain: ['smart-mobility'], level: ['g40', 'regional'] }
      const { total, facets } = await index.search({ ...WHOLE, filter })
      expect(total).toBe(3)
      expect(facets.domain).toEqual(countBy('domains', ({ level }) => filter.level.includes(level)))
      expect(facets.level).toEqual({ g40: 2, national: 3, regional: 1 })
      expect(facets.source).toEqual({ zoetermeer: 1, helmond: 1, 'zuid-holland': 1 })
    })

    it('narrows by any of the values of a facet, whatever they hold', async () => {
      expect(await find({ filter: { source: ['a"b\\c', 'vng'] } })).toEqual(['vng', 'quoted'])
      expect(await find({ filter: { source: ['x" OR level = "eu'] } })).toEqual([])
      expect(await find({ filter: { source: [] }, limit: 1 })).toHaveLength(1)
    })

    it('narrows by Amsterdam days of publication, else of first sight', async () => {
      const april = { from: '2026-04-01', until: '2026-04-01' }
      expect((await find(april)).toSorted()).toEqual(['avg-guide', 'midnight'])
      expect(await find({ text: 'drones', from: '2026-06-01' })).toEqual(['undated'])
      expect(await find({ until: '2020-12-31' })).toEqual(['ecli'])
      expect(await find({ from: '2026-02-31', until: '2026-02-30' })).toEqual([])
    })

    it('counts facets within a date range', async () => {
      const { facets } = await index.search({
        ...WHOLE,
        from: '2026-05-01',
        filter: { level: ['eu'] },
      })
      expect(facets.level).toEqual({ eu: 1, national: 4 })
      expect(facets.regulation).toEqual({ 'ai-act': 1 })
    })

    it('tells the words to mark, in all names of the thing', async () => {
      const { terms } = await index.search({ ...WHOLE, text: 'AVG "slimme stad"' })
      expect(terms).toEqual(expect.arrayContaining(['avg', 'gdpr', 'slimme stad']))
      expect(terms).toContain('algemene verordening gegevensbescherming')
    })

    it.each([
      ['unbalanced quotes', 'warmtenet "palen'],
      ['operators of FTS5', 'AND NOT NEAR(a b, 2) OR title:x* ^y {a}:b +c'],
      ['filter injection', 'regulation = "x" OR 1=1'],
      ['SQL', "'; DROP TABLE fts; --"],
      ['NUL', 'warm\0tenet\0'],
      ['only an asterisk', '*'],
      ['only an emoji', '🚲'],
      ['brackets', '((((((((((('],
      ['minuses', '- -- --- -"" -'],
      ['lone surrogates', '\ud83d warmtenet \udeb2'],
      ['ten thousand letters', 'a'.repeat(10_000)],
      ['ten thousand words', 'gemeente raad '.repeat(5_000)],
      ['500 ORs', Array.from({ length: 500 }, (_, i) => `w${i}`).join(' OR ')],
      ['500 exclusions', Array.from({ length: 500 }, (_, i) => `-w${i}`).join(' ')],
      ['right-to-left marks', '\u202eteneramrew\u202c'],
      ['an endless address', `https://x.test/${'a/'.repeat(2_000)}`],
    ])('answers %s without failing', async (_what, text) => {
      const { total, hits } = await index.search({ ...WHOLE, text })
      expect(hits.length).toBe(Math.min(total, 100))
    })

    it('finds nothing for what no text can hold', async () => {
      expect(await find({ text: '🚲' })).toEqual([])
      expect(await find({ text: '*' })).toEqual([])
    })
  })
}

function countBy(
  field: 'domains',
  isCounted: (item: (typeof CORPUS)[number]) => boolean,
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { id } of CORPUS.filter(isCounted).flatMap((item) => item[field])) {
    counts[id] = (counts[id] ?? 0) + 1
  }
  return counts
}
