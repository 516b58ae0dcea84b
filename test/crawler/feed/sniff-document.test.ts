import { describe, expect, it } from 'vitest'
import { findChallengePage } from '../../../crawler/challenge-page.ts'
import { feedRootOf, sniffDocument } from '../../../crawler/sniff-document.ts'

describe('sniffDocument', () => {
  it.each([
    ['<?xml version="1.0"?><rss version="2.0">', 'text/html', 'xml'],
    ['\ufeff \n<?xml version="1.0"?>\n<!-- by hand -->\n<feed>', '', 'xml'],
    ['<!DOCTYPE rss [<!ENTITY a "b">]><rss>', '', 'xml'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'text/xml', 'html'],
    ['<!DOCTYPE html><html lang="nl">', 'application/rss+xml', 'html'],
    ['<!-- cached --><HTML><BODY>', '', 'html'],
    ['<section>hello', 'text/html; charset=utf-8', 'html'],
    ['<section>hello', 'text/xml', 'xml'],
    [' \n {"version": "https://jsonfeed.org/version/1.1"}', 'text/html', 'json'],
    ['[]', '', 'json'],
    ['%PDF-1.7', 'application/rss+xml', 'pdf'],
    ['Service temporarily unavailable', 'text/xml', 'other'],
    ['', 'text/xml', 'other'],
  ])('takes %j declared as %j for %s', (text, contentType, form) => {
    expect(sniffDocument(text, contentType)).toBe(form)
  })

  it('does not choke on a preamble that never ends', () => {
    expect(sniffDocument('<!--'.repeat(500_000), '')).toBe('xml')
    expect(sniffDocument('<?'.repeat(500_000), '')).toBe('xml')
  })
})

describe('feedRootOf', () => {
  it.each([
    ['<rss version="0.91">', 'xml', 'rss'],
    ['<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', 'xml', 'feed'],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'xml', 'rdf'],
    ['<html><body><feed xmlns="http://www.w3.org/2005/Atom">', 'html', 'feed'],
    ['<html><body>An <feed>, a <rss> and a &lt;rss version="2.0"&gt;', 'html', undefined],
    ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', 'xml', undefined],
  ] as const)('finds in %s (%s) the root %s', (text, form, root) => {
    expect(feedRootOf(text, form)).toBe(root)
  })
})

describe('findChallengePage', () => {
  it.each([
    ['Cloudflare', '<html><head><title>Just a moment...</title></head>'],
    ['Cloudflare', '<html><script>window._cf_chl_opt = {}</script>'],
    ['AWS WAF', '<html><script>window.awsWafCookieDomainList = [];window.gokuProps = {}</script>'],
    ['Akamai', '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD>'],
    ['Imperva', '<html><iframe>Request unsuccessful. Incapsula incident ID: 1-2</iframe>'],
    ['Imperva', '<html><script src="/_Incapsula_Resource?SWJIYLWA=1"></script></html>'],
    ['DataDome', '<html><script src="https://ct.captcha-delivery.com/c.js"></script></html>'],
    ['Sucuri', '<title>Sucuri WebSite Firewall - Access Denied</title>'],
    ['F5', 'The requested URL was rejected. Please consult with your administrator.'],
    ['Anubis', '<title>Making sure you&#39;re not a bot!</title>'],
    ['a guard against robots', '<p>Checking your browser before accessing city.test</p>'],
  ])('recognises %s in %s', (guard, html) => {
    expect(findChallengePage(html)).toEqual({ guard })
  })

  it('lets a real page pass that carries the script of a guard, or tells about one', () => {
    const script =
      '<script src="/_Incapsula_Resource?SWJIYLWA=1"></script><script src="https://x.token.awswaf.com/c.js"></script>'
    const article = '<p>We lezen "Just a moment..." en "checking your browser before" te vaak.</p>'

    expect(findChallengePage(`<html>${script}${article.repeat(200)}</html>`)).toBeUndefined()
  })
})
