import { beforeAll, describe, expect, it } from 'vitest'
import { WHY_STAGES } from '../../model/why-answer.ts'
import { recordCrawl } from './support/fill-store.ts'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { draftOf, SAMPLE_ITEMS } from './support/sample-items.ts'

const MORE = Array.from({ length: 45 }, (_, index) => ({
  id: `meer-${index}`,
  source: { id: 'regio', level: 'regional' as const, publisher: 'Regio' },
  draft: draftOf({ title: `Raadsbericht ${index}`, url: 'https://user:pw@regio.test/' }),
}))

let site: TestSite
beforeAll(async () => {
  site = await openTestSite([...SAMPLE_ITEMS, ...MORE])
  return () => site.close()
})

async function page(path: string): Promise<string> {
  const response = await site.get(path)
  expect(response.status).toBe(200)
  return response.text()
}

function linksOf(text: string): string[] {
  return [...text.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}

describe('the latest items', () => {
  it('are listed under the day they were first seen, with tags and the passages behind them', async () => {
    const text = await page('/')
    expect(text).toContain('Vandaag')
    expect(text).toContain('href="/items/aa11bb22cc33dd44" lang="en">Commission proposes')
    expect(text).toContain('href="/zoeken?regulation=ai-act"')
    expect(text).toContain('rules under the <mark>AI Act</mark> for public authorities')
    expect(text).toContain('Regel <code>ai-act/naam</code>, versie 2026.11, score 0,92')
    expect(text).toContain('datum onbekend')
  })

  it('can all be reached, page by page, each once', async () => {
    const seen: string[] = []
    let next: string | undefined = '/'
    while (next) {
      const links = linksOf(await page(next))
      seen.push(...links.filter((href) => /^\/items\/[^/]+$/.test(href)))
      next = links.find((href) => href.startsWith('/?cursor='))
    }
    expect([seen.length, new Set(seen).size]).toEqual([49, 49])
  })

  it.each(['?cursor=onzin', `?cursor=${'A'.repeat(900)}`, '?cursor=a&cursor=b'])(
    'answer a place that was never in the list with a page that says so: %s',
    async (query) => {
      const response = await site.get(`/${query}`)
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('Dit adres klopt niet')
    },
  )

  it('explain an empty store', async () => {
    const empty = await openTestSite()
    expect(await (await empty.get('/')).text()).toContain('Er zijn nog geen berichten')
    await empty.close()
  })
})

describe('an item', () => {
  it('shows its source, evidence, identifiers and who else reported it', async () => {
    const text = await page('/items/aa11bb22cc33dd44')
    expect(text).toContain(
      '<a class="button-link" href="https://ec.europa.test/press/ip_26_1234" rel="noopener noreferrer nofollow">',
    )
    expect(text).toContain('<span class="host">ec.europa.test</span>')
    expect(text).toContain('<a href="/zoeken?q=32024R1689">32024R1689</a>')
    expect(text).toContain('Binnenlands Bestuur: <a href="/items/dd44ee55ff661177">')
    expect(text).toContain('<meta name="robots" content="noindex">')
  })

  it('links nowhere when the address of the source hides where it leads', async () => {
    const text = await page('/items/meer-1')
    expect(text).toContain('geen adres dat we veilig kunnen tonen')
    expect(text).not.toContain('user:pw')
  })
})

describe('the search page', () => {
  it('marks the words that were asked for', async () => {
    expect(await page('/zoeken?q=verkeerslichten')).toContain('<mark>verkeerslichten</mark>')
  })

  it('takes the values of one facet as alternatives and keeps their counts', async () => {
    const text = await page('/zoeken?level=eu&level=media&q=&collapse=0')
    expect(text).toContain('2 resultaten')
    expect(text).toMatch(/value="eu" form="zoeken" checked> <span>Europa <span class="count">\(1\)/)
    expect(text).toMatch(/value="national" form="zoeken"> <span>Rijk <span class="count">\(1\)/)
  })

  it('offers to take each filter away', async () => {
    const links = linksOf(await page('/zoeken?q=AI&level=eu&domain=smart-living&from=2026-11-01'))
    expect(links).toContain('/zoeken?q=AI&level=eu&from=2026-11-01')
    expect(links).toContain('/zoeken?q=AI&domain=smart-living&from=2026-11-01')
    expect(links).toContain('/zoeken?q=AI&domain=smart-living&level=eu')
    expect(links).toContain('/zoeken?q=AI')
  })

  it('shows everything page by page', async () => {
    const first = await page('/zoeken?q=raadsbericht')
    expect(first).toContain('Pagina 1 van 3')
    expect(linksOf(first)).toContain('/zoeken?q=raadsbericht&page=2')
    expect(await page('/zoeken?q=raadsbericht&page=3')).toContain('Pagina 3 van 3')
    expect(await page('/zoeken?q=raadsbericht&page=4')).toContain('Zo veel resultaten zijn er niet')
  })

  it('lets the order be chosen only where there are words to be best at', async () => {
    expect(await page('/zoeken')).not.toContain('name="sort"')
    expect(await page('/zoeken?q=AI')).toContain('<option value="relevance" selected>')
    expect(await page('/zoeken?q=AI&sort=date')).toContain('<option value="date" selected>')
  })

  it('helps when nothing was found', async () => {
    const text = await page('/zoeken?q=xyzzy&level=eu')
    expect(text).toContain('0 resultaten')
    expect(text).toContain('Zoek zonder filters')
  })

  it('says when the reserve index answers', async () => {
    const degraded = await openTestSite([], {
      search: async () => ({
        engine: 'embedded',
        degraded: true,
        total: 0,
        hits: [],
        terms: [],
        understood: [],
        tookMs: 1,
        facets: {
          domain: {},
          regulation: {},
          theme: {},
          level: {},
          publisher: {},
          source: {},
          type: {},
          language: {},
          month: {},
        },
      }),
    })
    expect(await (await degraded.get('/zoeken')).text()).toContain('reserve-index')
    await degraded.close()
  })

  it.each([
    '?utm_source=mail&fbclid=1',
    '?q=&from=&until=&sort=relevance',
    '?q=%22',
    '?q=*&level=mars&domain=weg',
    `?q=${encodeURIComponent('"AI" AND (OR NEAR/3 -- * ^ :')}`,
    '?q=%00%1f%e2%80%ae%ff',
    '?q=%F0%9F%98%80%ED%A0%80',
  ])('answers what a form or a careless link sends: %s', async (query) => {
    await page(`/zoeken${query}`)
  })

  it.each([
    '?page=-1',
    '?page=0',
    '?page=1000000000',
    '?page=een',
    '?from=2026-02-31',
    '?from=2026-02-02&until=2026-01-01',
    '?sort=beste',
    '?q=a&q=b',
    `?q=${'x'.repeat(201)}`,
    `?${Array.from({ length: 51 }, (_, index) => `source=s${index}`).join('&')}`,
  ])('explains what is wrong with %.40s', async (query) => {
    const response = await site.get(`/zoeken${query}`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Deze zoekvraag klopt niet')
  })
})

describe('the sources', () => {
  it('say in words how each is doing, why, and what to do', async () => {
    const text = await page('/bronnen')
    expect(text).toContain('6 bronnen: 1 werkt, 1 is nog niet gelezen, 1 hapert')
    expect(text).toContain('De site laat ons niet toe. Vraag de uitgever of we mogen lezen')
    for (const word of ['Werkt', 'Hapert', 'Werkt niet', 'Mogelijk fout', 'Staat uit']) {
      expect(text).toContain(`</span> ${word}</span>`)
    }
  })

  it('show one source with its last crawls and what could not be kept', async () => {
    const source = { id: 'tweede-kamer', level: 'national', publisher: 'Tweede Kamer' } as const
    const error = { kind: 'http_5xx', message: 'answered 503' } as const
    await recordCrawl(site.store, source, '2026-11-24T10:30:00.000Z', { outcome: 'failed', error })
    const outcome = { outcome: 'crawled', added: 0, changed: 0, same: 3, rejected: 1 } as const
    const rejections = [{ reason: 'bad_url', title: 'Kapotte link' }] as const
    await recordCrawl(site.store, source, '2026-11-24T10:45:00.000Z', outcome, rejections)
    const text = await page('/bronnen/tweede-kamer')
    expect(text).toContain('mislukt: De site heeft een storing. answered 503')
    expect(text).toContain('0 nieuw, 0 gewijzigd, 3 bekend, 1 geweigerd')
    expect(text).toContain('<strong>Het adres klopt niet</strong>: Kapotte link')
  })
})

describe('a page that does not exist', () => {
  it.each([
    '/nergens',
    '/bronnen/nergens',
    '/items/nergens',
    '/items/%ff',
    '/zoeken/',
    '/bronnen/',
  ])('is a 404 with a way on: %s', async (path) => {
    const response = await site.get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('class="button-link"')
  })
})

describe('HEAD', () => {
  it.each(['/', '/zoeken?q=AI', '/bronnen', '/abonneren', '/over', '/livez', '/static/einder.css'])(
    'answers as GET does, without a body: %s',
    async (path) => {
      const [get, head] = [await site.get(path), await site.get(path, { method: 'HEAD' })]
      expect(head.status).toBe(get.status)
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
      expect(await head.text()).toBe('')
    },
  )
})

describe('the page that tells why', () => {
  it('asks, and answers with the step where it ended, escaped', async () => {
    expect(await page('/waarom')).toContain('Webadres of titel')
    const text = await page('/waarom?q=%3Cb%3Ehttps://elders.test')
    expect(text).toContain('Geen bron volgt deze site')
    expect(text).toContain('<code>no-source</code>')
    expect(text).not.toContain('<b>https')
    expect(text).toContain('Vraag de beheerder van Einder om deze site als bron toe te voegen')
  })

  it('is a link away where one misses something', async () => {
    for (const path of ['/', '/bronnen']) expect(await page(path)).toContain('href="/waarom"')
    expect(await page('/zoeken?q=xyzzy%20%26%20co')).toContain('href="/waarom?q=xyzzy%20%26%20co"')
  })

  it.each(WHY_STAGES)('has words for %s, and names what comes near', async (stage) => {
    const nearest = [{ id: 'een/twee', title: '<i>Bijna</i>', url: 'https://stad.test/1' }]
    const told = await openTestSite([], {
      whatBecameOf: async () => ({ stage, detail: 'zo ging het', nearest }),
    })
    const text = await (await told.get('/waarom?q=iets')).text()
    expect(text).toContain('Wat kunt u doen?')
    expect(text).toContain('<a href="/items/een%2Ftwee">&lt;i&gt;Bijna&lt;/i&gt;</a>')
    await told.close()
  })

  it('says that a question is too long', async () => {
    expect((await site.get(`/waarom?q=${'a'.repeat(3000)}`)).status).toBe(400)
  })
})
