import { beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { draftOf, SAMPLE_ITEMS, type Sample } from './support/sample-items.ts'

const FORMULAS: readonly Sample[] = ['=1+1', '+1', '-1', '@SUM(A1)', '"dicht", komma'].map(
  (title, index) => ({
    id: `formule-${index}`,
    source: { id: 'regio', level: 'regional', publisher: '=cmd()' },
    draft: draftOf({ title, summary: 'met\u0000teken\u0008' }),
  }),
)

let site: TestSite
beforeAll(async () => {
  site = await openTestSite([...SAMPLE_ITEMS, ...FORMULAS])
  return () => site.close()
})

describe('the feeds of a search', () => {
  it('are Atom, with the labels as categories', async () => {
    const response = await site.get('/feeds/search.atom?regulation=ai-act')
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const text = await response.text()
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    )
    expect(text.match(/<entry>/g)).toHaveLength(2)
    expect(text).toContain('<id>http://localhost:3000/items/aa11bb22cc33dd44</id>')
    expect(text).toContain('<category term="ai-act" label="AI-verordening"/>')
    expect(text).toContain('<published>2026-11-24T09:30:00Z</published>')
  })

  it('are Atom without characters that XML cannot hold', async () => {
    const text = await (await site.get('/feeds/search.atom?level=regional')).text()
    expect(text).toContain('<summary>metteken</summary>')
  })

  it('are JSON Feed', async () => {
    const response = await site.get('/feeds/search.json?level=eu')
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    expect(await response.json()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'http://localhost:3000/zoeken?level=eu&collapse=0',
      feed_url: 'http://localhost:3000/feeds/search.json?level=eu',
      items: [{ language: 'en', tags: ['Slim bestuur', 'AI-verordening', 'AI en algoritmen'] }],
    })
  })

  it('are CSV in which nothing is a formula', async () => {
    const text = await (await site.get('/feeds/search.csv?level=regional')).text()
    const rows = text.trimEnd().split('\r\n')
    expect(rows[0]).toContain('id,title,url,')
    expect(rows).toHaveLength(6)
    for (const title of [`"'=1+1"`, `"'+1"`, `"'-1"`, `"'@SUM(A1)"`, `"""dicht"", komma"`]) {
      expect(text).toContain(`,${title},`)
    }
    expect(text).toContain(`"'=cmd()"`)
  })

  it.each(['atom', 'json', 'csv', 'ics'])('refuse what they do not know: %s', async (format) => {
    expect((await site.get(`/feeds/search.${format}?page=2`)).status).toBe(400)
    expect((await site.get(`/feeds/search.${format}`, { method: 'POST' })).status).toBe(405)
  })

  it('are offered on the search page, for the search as it is', async () => {
    const text = await (await site.get('/zoeken?q=AI&level=eu&level=media')).text()
    expect(text).toContain('href="/feeds/search.atom?q=AI&amp;level=eu%2Cmedia"')
  })
})
