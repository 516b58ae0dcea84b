import { describe, expect, it } from 'vitest'
import { canonicalUrl, cleanUrl } from '../../crawler/canonical-url.ts'

const BASE = 'https://www.gemeente.test/nieuws/index.html'

describe('an address is cleaned', () => {
  it.each([
    ['relative', 'slim?a=1', 'https://www.gemeente.test/nieuws/slim?a=1'],
    ['from the root', ' /slim ', 'https://www.gemeente.test/slim'],
    ['without scheme', '//Elders.test/x', 'https://elders.test/x'],
    ['with a fragment', 'https://a.test/x#kop', 'https://a.test/x'],
    ['with a user', 'https://gemeente.test:geheim@evil.test/x', 'https://evil.test/x'],
    ['with a default port', 'https://a.test:443/x', 'https://a.test/x'],
    ['with line breaks', 'https://a.test/x\n\ty', 'https://a.test/xy'],
    [
      'with campaign parameters',
      'https://a.test/x?utm_source=rss&b=2&UTM_medium=x&a=1&fbclid=z',
      'https://a.test/x?b=2&a=1',
    ],
    ['with only those', 'https://a.test/x?gclid=1&mc_cid=2&at_medium=3', 'https://a.test/x'],
    ['with a session', 'https://a.test/x;jsessionid=AB12?PHPSESSID=9&b=2', 'https://a.test/x?b=2'],
    ['with a session halfway', 'https://a.test/x;jsessionid=AB/y', 'https://a.test/x/y'],
    ['with a drawn sid', 'https://a.test/x?sid=0123456789abcdef01', 'https://a.test/x'],
    ['with a sid that numbers a page', 'https://a.test/x?sid=1234', 'https://a.test/x?sid=1234'],
    [
      'with parameters that matter, byte for byte',
      "https://a.test/x?q=a%20b+c&f[]=1&d='x'",
      'https://a.test/x?q=a%20b+c&f[]=1&d=%27x%27',
    ],
    ['with a strange host', 'https://ĝemeente.test/', 'https://xn--emeente-59a.test/'],
  ])('%s', (_, text, expected) => {
    expect(cleanUrl(text, BASE)).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'mailto:a@b.test',
    'file:///etc/passwd',
    'ftp://a.test/',
    'https://[',
    'http://',
  ])('or is none: %s', (text) => {
    expect(cleanUrl(text, BASE)).toBeUndefined()
  })

  it('or is too long, before and after cleaning', () => {
    expect(cleanUrl(`https://a.test/${'x'.repeat(2048)}`, BASE)).toBe('too-long')
    expect(cleanUrl(`https://a.test/${'x'.repeat(5_000_000)}`, BASE)).toBe('too-long')
    expect(cleanUrl(`https://a.test/?utm_source=${'x'.repeat(3000)}`, BASE)).toBe('https://a.test/')
  })
})

describe('two addresses of one page', () => {
  it.each([
    ['http://a.test/x', 'https://www.a.test/x'],
    ['https://a.test:443/x', 'http://a.test:80/x'],
    ['https://a.test/x?', 'https://a.test/x'],
    ['https://A.test/x?utm_id=1', 'https://a.test/x#top'],
  ])('are one: %s and %s', (one, other) => {
    const canonical = (text: string) => canonicalUrl(String(cleanUrl(text, BASE)))
    expect(canonical(one)).toBe(canonical(other))
  })

  it('are two when order, case of the path or a port differs', () => {
    const all = ['a.test/?a=1&b=2', 'a.test/?b=2&a=1', 'a.test/A', 'a.test/a', 'a.test:8443/a']
    expect(new Set(all.map((rest) => canonicalUrl(`https://${rest}`))).size).toBe(all.length)
  })
})
