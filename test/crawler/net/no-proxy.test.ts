import { describe, expect, it } from 'vitest'
import { parseNoProxy } from '../../../crawler/net/no-proxy.ts'

describe('NO_PROXY', () => {
  it.each([
    ['', 'http://city.test/', false],
    [' , ', 'http://city.test/', false],
    ['*', 'http://city.test/', true],
    ['other.test,*', 'http://city.test/', true],
    ['*:8080', 'http://city.test/', false],
    ['*:8080', 'http://city.test:8080/', true],
    ['city.test', 'http://city.test/', true],
    ['CITY.test', 'http://city.test/', true],
    ['city.test', 'http://www.city.test/', true],
    ['city.test', 'http://mycity.test/', false],
    ['.city.test', 'http://www.city.test/', true],
    ['.city.test', 'http://city.test/', true],
    ['*.city.test', 'http://www.city.test/', true],
    ['*.city.test', 'http://city.test/', false],
    ['a.test city.test\tb.test', 'http://city.test/', true],
    ['city.test:8080', 'http://city.test/', false],
    ['city.test:80', 'http://city.test/', true],
    ['city.test:443', 'https://city.test/', true],
    ['city.test:443', 'http://city.test/', false],
    ['127.0.0.1', 'http://127.0.0.1:9000/', true],
    ['127.0.0.1:9000', 'http://127.0.0.1:9000/', true],
    ['127.0.0.1:9000', 'http://127.0.0.1:9001/', false],
    ['0.0.1', 'http://127.0.0.1/', false],
    ['::1', 'http://[::1]:9000/', true],
    ['[::1]', 'http://[::1]:9000/', true],
    ['[::1]:9000', 'http://[::1]:9000/', true],
    ['[::1]:9000', 'http://[::1]:9001/', false],
    ['0:0:0:0:0:0:0:1', 'http://[::1]/', true],
    ['10.0.0.0/8', 'http://10.20.30.40/', true],
    ['10.0.0.0/8', 'http://11.20.30.40/', false],
    ['10.0.0.0/8', 'http://ten.test/', false],
    ['fd00::/8', 'http://[fd12::1]/', true],
    ['fd00::/8', 'http://10.0.0.1/', false],
    ['localhost,127.0.0.1,::1', 'https://www.zoetermeer.nl/', false],
  ])('"%s" for %s: %s', (list, url, expected) => {
    expect(parseNoProxy(list)(new URL(url))).toBe(expected)
  })
})
