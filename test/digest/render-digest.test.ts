import { source as axe } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeDigest } from '../../digest/compose-digest.ts'
import { findingOf } from '../../digest/finding.ts'
import { MAX_HTML_BYTES, renderDigest } from '../../digest/render-digest.ts'
import type { Item } from '../../model/item.ts'
import { openBrowser, whyNoBrowser } from '../support/browser.ts'
import { anItem, aStatus, aSubscription, aTag } from './support/samples.ts'

function render(items: readonly Item[], name = 'AI-verordening', status = aStatus()) {
  const { digest } = composeDigest({
    slot: { key: 'weekly/2026-W49', instant: new Date('2026-11-30T06:00:00Z') },
    rhythm: 'weekly',
    windowFrom: '2026-11-23T06:00:00.000Z',
    subscriptions: [aSubscription({ name })],
    findings: items.map(findingOf),
    missedIds: new Set(),
    sourceStatuses: [status],
    timeZone: 'Europe/Amsterdam',
    publicUrl: 'https://einder.test',
    municipality: 'Zoetermeer',
    labelOf: (_, id) => id,
  })
  return renderDigest(digest)
}

const hrefsOf = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

const HOSTILE_TITLES = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</td></table></body><h1>weg</h1>',
  '<style>@import url(https://evil.test)</style>',
  'a\r\nBcc: x@evil.test',
  'rechts\u202Enaar links',
  '{{unsubscribe:s1}}',
  '&lt;b&gt; blijft zo',
]

describe('renderDigest', () => {
  it('escapes what comes from outside, wherever it stands', () => {
    for (const hostile of HOSTILE_TITLES) {
      const item = anItem({
        title: hostile,
        summary: `${hostile} en nog een heel verhaal van de bron zelf.`,
        regulations: [aTag('ai-act', { title: hostile }, hostile)],
        source: 'hostile',
      })
      const status = aStatus({ id: 'hostile', title: hostile, lastSuccessAt: '2026-11-01' })

      const { html, text } = render([item], hostile, status)

      const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag)
      const ours =
        'html head meta title style body table tr td p h1 h2 h3 h4 div a strong span ul li'
      expect(tags.filter((tag) => !ours.split(' ').includes(tag ?? ''))).toEqual([])
      expect(html).not.toMatch(/\son\w+="|[\u202a-\u202e\0\r]/)
      expect(html.match(/\{\{/g)).toHaveLength(1)
      expect(text.match(/\{\{/g)).toHaveLength(1)
    }
  })

  it('loads nothing from elsewhere, even for a reader that looks for words only', () => {
    const item = anItem({
      title: '<img src="https://evil.test/p.gif"> url(https://evil.test) @import',
      url: 'https://www.bron.test/?src=1&a=2',
    })

    const { html } = render([item])

    expect(html).not.toMatch(/src\s*=|url\s*\(|@import/i)
    expect(html).toContain('https://www.bron.test/?src&#61;1&amp;a=2')
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pw@evil.test/',
    'not an address',
    '//evil.test/x',
  ])('links to nothing but plain web addresses: %s', (url) => {
    const { html, text } = render([anItem({ url })])

    expect(hrefsOf(html).filter((href) => !href.startsWith('https://einder.test/'))).toEqual([])
    expect(html).toContain('AI-verordening: wat verandert er voor gemeenten?')
    expect(text).toContain('AI-verordening: wat verandert er voor gemeenten?')
  })

  it('keeps a forged placeholder in an address from becoming a secret', () => {
    const { html, text } = render([anItem({ url: 'https://evil.test/?t={{unsubscribe:s1}}' })])

    expect(html).toContain('https://evil.test/?t=%7B%7Bunsubscribe:s1%7D%7D')
    expect(text).toContain('https://evil.test/?t=%7B%7Bunsubscribe:s1%7D%7D')
  })

  it('carries the same addresses in both parts', () => {
    const items = Array.from({ length: 15 }, (_, place) => anItem({ id: `i${place}` }))

    const { html, text } = render(items)

    const hrefs = new Set(hrefsOf(html))
    expect(new Set(text.match(/https:\S+/g))).toEqual(hrefs)
    expect([...hrefs].filter((href) => href.includes('bron.test'))).toHaveLength(12)
  })

  it('names the language of the whole and of what is foreign', () => {
    const { html } = render([anItem({ language: 'en', title: 'The AI Act' })])

    expect(html).toContain('<html lang="nl">')
    expect(html).toMatch(/<a [^>]*lang="en">The AI Act<\/a>/)
  })

  it('has headings in order, without a gap', () => {
    const { html } = render([anItem()])

    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels).toEqual([1, 2, 2, 3, 4, 2, 2])
  })

  it('stays small enough for mail programs that cut off the rest, and counts what it left out', () => {
    const items = Array.from({ length: 12 }, (_, place) =>
      anItem({
        id: `i${place}`,
        title: `${place} ${'"&<'.repeat(300)}`,
        url: `https://www.bron.test/${place}?${'&'.repeat(1900)}`,
      }),
    )

    const { html, text } = render(items)

    const shown = new Set(hrefsOf(html).filter((href) => href.includes('bron.test'))).size
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MAX_HTML_BYTES)
    expect(shown).toBeGreaterThan(3)
    expect(shown).toBeLessThan(12)
    expect(html).toContain(`En nog ${12 - shown} nieuw.`)
    expect(text).toContain(`En nog ${12 - shown} nieuw.`)
  })

  it('is the same to the byte for the same input', () => {
    expect(render([anItem()])).toEqual(render([anItem()]))
  })
})

describe.skipIf(whyNoBrowser())(`a digest in a browser${whyNoBrowser()}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  const summary = 'De gemeente legt uit wat de AI-verordening van haar vraagt.'
  const items = [
    anItem({ summary, regulations: [aTag('ai-act', { summary }, 'AI-verordening')] }),
    anItem({ id: 'en', language: 'en', title: 'The AI Act' }),
    anItem({ id: 'long', title: 'Donaudampfschifffahrtsgesellschaft'.repeat(4) }),
  ]
  const unread = aStatus({ lastSuccessAt: '2026-11-01T00:00:00Z' })

  it.each([
    ['light', 600],
    ['light', 320],
    ['dark', 600],
    ['dark', 320],
  ] as const)('has no barrier that axe finds, and fits: %s, %i px', async (colorScheme, width) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } })
    await page.setContent(render(items, 'AI-verordening', unread).html)
    await page.addScriptTag({ content: axe })

    const violations = await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    )
    const contentWidth = await page.evaluate('document.documentElement.scrollWidth')
    await page.close()

    expect(violations).toEqual([])
    expect(contentWidth).toBeLessThanOrEqual(width)
  })
})
