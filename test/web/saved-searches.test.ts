import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../web/problem.ts'
import { openTestSite, type TestSite, testSites } from './support/open-test-site.ts'
import { SAMPLE_ITEMS } from './support/sample-items.ts'
import { saveSearchOn } from './support/save-search-on.ts'

const FORMATS = ['atom', 'json', 'csv', 'ics']

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(SAMPLE_ITEMS)
  return () => site.close()
})

const textOf = async (path: string) => (await site.get(path)).text()

describe('a saved search', () => {
  it('is offered on the search page, and has an address that nobody can guess', async () => {
    expect(await textOf('/zoeken?q=AI&level=eu&page=1')).toContain(
      '<input type="hidden" name="vraag" value="q=AI&amp;level=eu">',
    )
    const ids = [await saveSearchOn(site), await saveSearchOn(site)]
    expect(ids[0]).toMatch(/^[\w-]{22}$/)
    expect(ids[0]).not.toBe(ids[1])
  })

  it('shows what it asks and every way to take it along', async () => {
    const id = await saveSearchOn(site, 'q=AI&level=eu&month=2026-11', '<b>AI</b> uit "Europa"')
    const response = await site.get(`/zoekvragen/${id}`)
    const text = await response.text()
    expect(text).toContain('<h1>&lt;b&gt;AI&lt;/b&gt; uit &quot;Europa&quot;</h1>')
    expect(text).toContain('<dd>Bestuurslaag: Europa</dd>')
    expect(text).toContain('href="/zoeken?q=AI&amp;level=eu&amp;month=2026-11"')
    for (const format of FORMATS) expect(text).toContain(`href="/zoekvragen/${id}/feed.${format}"`)
    expect(text).toContain('Een mail kan niet filteren op: Maand.')
    expect(text).toContain('<meta name="robots" content="noindex">')
  })

  it('fills in the form to subscribe, but for the address', async () => {
    const id = await saveSearchOn(site, 'q=AI&level=eu&regulation=ai-act')
    const text = await textOf(`/zoekvragen/${id}`)
    const [, href = ''] = /href="(\/abonneren\?[^"]*)"/.exec(text) ?? []
    const form = await textOf(`${href.replaceAll('&amp;', '&')}&email=jan@gemeente.test`)
    expect(form).toContain('name="name" value="AI uit Europa"')
    expect(form).toContain('name="query" value="AI"')
    expect(form).toContain('name="levels" value="eu" checked')
    expect(form).toContain('name="regulations" value="ai-act" checked')
    expect(form).not.toContain('jan@gemeente.test')
  })

  it('is followed at addresses that stay', async () => {
    const id = await saveSearchOn(site)
    expect(await textOf(`/zoekvragen/${id}/feed.atom`)).toContain(
      `<id>http://localhost:3000/zoekvragen/${id}/feed.atom</id>\n<title>Einder: AI uit Europa</title>`,
    )
    expect(await (await site.get(`/zoekvragen/${id}/feed.json`)).json()).toMatchObject({
      home_page_url: `http://localhost:3000/zoekvragen/${id}`,
      feed_url: `http://localhost:3000/zoekvragen/${id}/feed.json`,
      items: [{ id: 'http://localhost:3000/items/aa11bb22cc33dd44' }],
    })
    expect((await textOf(`/zoekvragen/${id}/feed.csv`)).trimEnd().split('\r\n')).toHaveLength(2)
  })

  it('has valid feeds when it finds nothing, known again by ETag', async () => {
    const id = await saveSearchOn(site, 'q=xyzzy', 'Niets')
    const feeds = `/zoekvragen/${id}/feed`
    expect(await textOf(`${feeds}.atom`)).toMatch(/<updated>\d{4}-\d\d-\d\dT[^<]+Z<\/updated>/)
    expect(await (await site.get(`${feeds}.json`)).json()).toMatchObject({ items: [] })
    expect(await textOf(`${feeds}.csv`)).toMatch(/^id,title,[^\n]+\r\n$/)
    expect(ICAL.parse(await textOf(`${feeds}.ics`))[0]).toBe('vcalendar')
    for (const format of FORMATS) {
      const etag = (await site.get(`${feeds}.${format}`)).headers.get('etag') ?? ''
      const headers = { 'if-none-match': etag }
      expect((await site.get(`${feeds}.${format}`, { headers })).status).toBe(304)
    }
  })

  it('is gone for good once deleted, which looking does not do', async () => {
    const id = await saveSearchOn(site)
    const confirmation = await textOf(`/zoekvragen/${id}/verwijderen`)
    expect(confirmation).toContain(`<form method="post" action="/zoekvragen/${id}/verwijderen">`)
    expect((await site.get(`/zoekvragen/${id}`)).status).toBe(200)
    const remove = () => site.post(`/zoekvragen/${id}/verwijderen`, {})
    expect([(await remove()).status, (await remove()).status]).toEqual([200, 200])
    const page = await site.get(`/zoekvragen/${id}`)
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('verwijderd')])
    for (const format of FORMATS) {
      const response = await site.get(`/zoekvragen/${id}/feed.${format}`)
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(Problem.parse(await response.json()).status).toBe(410)
    }
    expect(await site.store.savedSearch(id)).toBe('deleted')
  })

  it.each(['', '/verwijderen', '/feed.atom', '/feed.ics'])(
    'that never was is not found: %s',
    async (path) => {
      expect((await site.get(`/zoekvragen/nooit${path}`)).status).toBe(404)
    },
  )
})

describe('the form to save a search', () => {
  const open = testSites()

  it.each([
    [{ naam: '', vraag: 'q=AI' }, 400, 'Naam van de zoekvraag: ontbreekt'],
    [{ naam: 'x'.repeat(81), vraag: 'q=AI' }, 400, 'mag hoogstens 80 tekens'],
    [{ naam: 'AI', vraag: 'from=2026-02-31' }, 400, 'Deze zoekvraag klopt niet'],
    [{ naam: 'AI', vraag: `q=${'x'.repeat(201)}` }, 400, 'Deze zoekvraag klopt niet'],
    [{ naam: 'AI', vraag: 'q=AI', eigenaar: 'jan' }, 400, 'Deze zoekvraag klopt niet'],
  ])('refuses %j', async (fields: Record<string, string>, status, said) => {
    const response = await site.post('/zoekvragen', fields)
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(said)
  })

  it('keeps nothing for robots and nothing sent by pages of others', async () => {
    const fields = { naam: 'AI', vraag: 'q=AI' }
    const robot = await site.post('/zoekvragen', { ...fields, website: 'https://spam.test' })
    expect(robot.headers.get('location')).toBe('/zoeken')
    const foreign = await site.post('/zoekvragen', fields, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
    const remove = await site.post(
      '/zoekvragen/x/verwijderen',
      {},
      { 'sec-fetch-site': 'cross-site' },
    )
    expect(remove.status).toBe(403)
  })

  it('may be sent ten times an hour', async () => {
    const busy = await open()
    for (let count = 0; count < 10; count += 1) await saveSearchOn(busy)
    const response = await busy.post('/zoekvragen', { naam: 'AI', vraag: 'q=AI' })
    expect([response.status, response.headers.has('retry-after')]).toEqual([429, true])
  })
})
