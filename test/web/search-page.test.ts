import { beforeAll, describe, expect, it } from 'vitest'
import { SearchAnswer } from '../../web/api/search.ts'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { draftOf, SAMPLE_ITEMS, type Sample } from './support/sample-items.ts'

/** More publishers than a page shows, over more months than it shows. */
const COUNCILS: readonly Sample[] = Array.from({ length: 20 }, (_, index) => ({
  id: `raad-${index}`,
  source: { id: `raad-${index}`, level: 'regional', publisher: `Gemeenteraad Éénhoven ${index}` },
  draft: draftOf({
    title: `Besluit over parkeren ${index}`,
    publishedAt: `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-05`,
  }),
}))

let site: TestSite
beforeAll(async () => {
  site = await openTestSite([...SAMPLE_ITEMS, ...COUNCILS])
  return () => site.close()
})

async function page(query: string): Promise<string> {
  const response = await site.get(`/zoeken?${query}`)
  expect(response.status).toBe(200)
  return response.text()
}

describe('how a query was understood', () => {
  it.each([
    ['AVG', '<strong>AVG</strong>: woord; ook: '],
    ['"slimme verkeerslichten"', 'precies deze woorden'],
    ['verkeer*', 'woorden die zo beginnen'],
    ['besluit -parkeren', '<strong>parkeren</strong>: zonder dit; woord'],
    ['AI OR besluit', 'een van beide is genoeg'],
    ['title:motie', 'woord in de titel'],
    ['level:eu', 'filter op bestuurslaag'],
    ['after:2026-01-01 besluit', 'vanaf 1 januari 2026'],
    ['32024R1689', '<strong>32024R1689</strong>: nummer'],
    ['besluit before:2026-02-31', 'Deze dag bestaat niet'],
    ['"besluit', 'Er staat maar één aanhalingsteken'],
    ['kleur:rood', 'Dit veld kennen we niet'],
    ['(besluit', 'Bij dit haakje hoort er nog een'],
  ])('is told of %s', async (q, told) => {
    const text = await page(new URLSearchParams({ q }).toString())
    const [, understood = ''] = /Zo lazen we uw zoekvraag(.*?)<\/details>/s.exec(text) ?? []
    expect(understood.replaceAll('&quot;', '"')).toContain(told)
  })

  it('can be switched off and on again', async () => {
    const expanded = await page('q=verkeersligten&level=g40')
    expect(expanded).toContain('Geen bericht heeft ‘verkeersligten’')
    expect(expanded).toContain('href="/zoeken?q=verkeersligten&amp;level=g40&amp;expand=0"')
    const exact = await page('q=verkeersligten&expand=0')
    expect(exact).toContain('0 resultaten')
    expect(exact).toContain('<input type="hidden" name="expand" value="0" form="zoeken">')
    expect(exact).toContain('href="/zoeken?q=verkeersligten">Zoek ook op andere vormen')
    expect(exact).toContain('href="/feeds/search.atom?q=verkeersligten&amp;expand=0"')
  })

  it('is no subject without a query', async () => {
    expect(await page('')).not.toContain('Zo lazen we uw zoekvraag')
  })
})

describe('reports of one development', () => {
  it('are one result, with a count, until asked for apart', async () => {
    const once = await page('level=eu&level=media')
    expect(once).toContain('1 resultaat<')
    expect(once).toMatch(/#ook-gemeld">ook gemeld door 1 andere</)
    expect(once).toContain('href="/zoeken?level=eu&amp;level=media&amp;collapse=0"')
    const apart = await page('level=eu&level=media&collapse=0')
    expect(apart).toContain('2 resultaten')
    expect(apart).not.toContain('ook gemeld door')
  })

  it('say why they are there', async () => {
    expect(await page('q=verkeerslichten')).toContain('Gevonden door woorden in de titel')
  })
})

describe('the values of a long facet', () => {
  it('can be searched without script, and what was chosen stays', async () => {
    const text = await page('publisher=Tweede+Kamer&publisherText=eenh+19')
    const [, publishers = ''] = /<legend>Uitgever<\/legend>(.*?)<\/fieldset>/s.exec(text) ?? []
    const values = [...publishers.matchAll(/name="publisher" value="([^"]+)"/g)]
    expect(values.map(([, value]) => value)).toEqual(['Tweede Kamer', 'Gemeenteraad Éénhoven 19'])
    expect(publishers).toContain(
      'name="publisherText" form="zoeken" maxlength="100" value="eenh 19"',
    )
  })

  it('are none when nothing begins so', async () => {
    expect(await page('publisherText=xyzzy')).toContain('Geen waarde begint zo')
  })
})

describe('the months', () => {
  it('are counted in order of time, the last year in sight, silent months too', async () => {
    const text = await page('')
    const [, months = ''] = /<legend>Maand<\/legend>(.*?)<\/fieldset>/s.exec(text) ?? []
    const [inSight = '', folded = ''] = months.split('<details')
    const valuesIn = (part: string) => [...part.matchAll(/value="([^"]+)"/g)].map(([, v]) => v)
    expect(valuesIn(inSight)).toHaveLength(12)
    expect(valuesIn(inSight).slice(0, 3)).toEqual(['2026-11', '2026-10', '2026-09'])
    expect(inSight).toContain('oktober 2026 <span class="count">(0)</span>')
    expect(valuesIn(folded)[0]).toBe('2025-11')
  })

  it('narrow the results', async () => {
    expect(await page('month=2025-03')).toContain('1 resultaat<')
    expect(await page('month=onzin')).toContain('0 resultaten')
  })
})

describe('GET /search', () => {
  const found = async (query: string) =>
    SearchAnswer.parse(await (await site.get(`/api/v1/search?${query}`)).json())

  it('says how the query was read and what was corrected', async () => {
    const answer = await found('q=verkeersligten')
    expect(answer.understood).toEqual([
      { kind: 'word', typed: 'verkeersligten', excluded: false, correctedTo: 'verkeerslichten' },
    ])
    expect(answer.corrections).toEqual([{ from: 'verkeersligten', to: 'verkeerslichten' }])
    expect(answer.hits[0]?.why).toContain('title')
    expect(answer.facets.month['2026-11']).toBe(1)
  })

  it('searches exactly what was typed, and each development once, when asked to', async () => {
    expect((await found('q=verkeersligten&expand=0')).total).toBe(0)
    expect((await found('level=eu,media')).total).toBe(2)
    const once = await found('level=eu,media&collapse=1')
    expect([once.total, once.hits[0]?.alsoReportedBy]).toEqual([1, 1])
    expect((await site.get('/api/v1/search?expand=ja')).status).toBe(400)
  })
})
