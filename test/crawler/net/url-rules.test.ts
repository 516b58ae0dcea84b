import { describe, expect, it } from 'vitest'
import { allowList, readUrl, refuseForbidden } from '../../../crawler/net/url-rules.ts'

/** What the rules make of an address. */
function judge(raw: string, allowed: readonly string[] = []): string {
  const url = readUrl(raw)
  if (!url) return 'unreadable'
  try {
    refuseForbidden(url, allowList(allowed))
  } catch (error) {
    return (error as { kind: string }).kind
  }
  return url.href
}

describe('addresses', () => {
  it.each([
    ['http://city.example/', 'http://city.example/'],
    ['https://city.example:443/a?b=c#d', 'https://city.example/a?b=c'],
    ['http://city.example:8080/', 'http://city.example:8080/'],
    ['https://city.example:8443/', 'https://city.example:8443/'],
    ['https://CITY.example', 'https://city.example/'],
    ['https://münchen.example/ß', 'https://xn--mnchen-3ya.example/%C3%9F'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
    ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],
    ['https://city.example/a?u=http://127.0.0.1/', 'https://city.example/a?u=http://127.0.0.1/'],
    ['https://local.example/', 'https://local.example/'],
  ])('lets %s pass as %s', (raw, href) => {
    expect(judge(raw)).toBe(href)
  })

  it.each([
    [''],
    ['city.example'],
    ['//city.example/'],
    ['/relative'],
    ['ftp://city.example/'],
    ['file:///etc/passwd'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['gopher://city.example/'],
    ['http://'],
    ['http:///'],
    ['http://[::1/'],
    ['http:city.example'],
    ['http:/city.example/'],
    ['http:///city.example/'],
    ['http://@city.example/'],
    ['http://:@city.example/'],
    ['http://256.256.256.256/'],
    ['http://city.example/a b'],
    [' http://city.example/'],
    ['http://city.example/\n'],
    ['http://city.example/\t'],
    ['http://city.example\\@127.0.0.1/'],
    ['http:\\\\city.example\\'],
    ['http://city.example/\u0000'],
    ['http://city.example/\u00a0'],
    ['http://city.example/\u202e'],
    ['http://ci\u00adty.example/'],
  ])('cannot read %j', (raw) => {
    expect(judge(raw)).toBe('unreadable')
  })

  it.each([
    ['http://user@city.example/'],
    ['http://user:password@city.example/'],
    ['http://city.example@127.0.0.1/'],
    ['http://city.example:22/'],
    ['http://city.example:6379/'],
    ['http://city.example:0/'],
    ['https://city.example:9200/'],
    ['http://localhost/'],
    ['http://LOCALHOST/'],
    ['http://localhost.localdomain/'],
    ['http://intranet/'],
    ['http://a.localhost/'],
    ['http://printer.local/'],
    ['http://metadata.google.internal/'],
    ['http://router.home.arpa/'],
    ['http://city.example./'],
    ['http://localhost./'],
    ['http://127.0.0.1./'],
    ['http://127.0.0.1/'],
    ['http://127.1/'],
    ['http://0x7f.1/'],
    ['http://0x7f000001/'],
    ['http://2130706433/'],
    ['http://017700000001/'],
    ['http://0177.0.0.1/'],
    ['http://127.0.0.1:8080/'],
    ['http://１２７.０.０.１/'],
    ['http://①②⑦.0.0.1/'],
    ['http://0/'],
    ['http://10.0.0.1/'],
    ['http://169.254.169.254/latest/meta-data/'],
    ['http://192.168.1.1/'],
    ['http://[::1]/'],
    ['http://[::]/'],
    ['http://[::ffff:127.0.0.1]/'],
    ['http://[::ffff:7f00:1]/'],
    ['http://[64:ff9b::127.0.0.1]/'],
    ['http://[fe80::1]/'],
    ['http://[fd00:ec2::254]/'],
    ['http://%6c%6f%63%61%6c%68%6f%73%74/'],
    ['http://127%2e0%2e0%2e1/'],
  ])('refuses %s', (raw) => {
    expect(judge(raw)).toBe('ssrf')
  })

  it.each([
    ['http://127.0.0.1:9000/', ['127.0.0.1:9000'], 'http://127.0.0.1:9000/'],
    ['http://127.0.0.1:9001/', ['127.0.0.1:9000'], 'ssrf'],
    ['http://127.0.0.2:9000/', ['127.0.0.1:9000'], 'ssrf'],
    ['http://localhost:9000/', ['127.0.0.1:9000'], 'ssrf'],
    ['http://search:7700/', ['search:7700'], 'http://search:7700/'],
    ['http://search/', ['search:80'], 'http://search/'],
    ['https://search/', ['search:80'], 'ssrf'],
    ['https://search/', ['search:443'], 'https://search/'],
    ['http://[::1]:9000/', ['[::1]:9000'], 'http://[::1]:9000/'],
    ['http://0x7f.1:9000/', ['127.0.0.1:9000'], 'http://127.0.0.1:9000/'],
    ['http://user@127.0.0.1:9000/', ['127.0.0.1:9000'], 'ssrf'],
  ])('judges %s with the exceptions %j: %s', (raw, allowed, expected) => {
    expect(judge(raw, allowed)).toBe(expected)
  })
})
