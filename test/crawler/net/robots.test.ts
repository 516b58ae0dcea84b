import { describe, expect, it } from 'vitest'
import { isAllowed, parseRobots } from '../../../crawler/robots.ts'

/** Whether a robots.txt lets FooBot fetch a path of its host. */
function lets(robots: string, path: string, token = 'FooBot'): boolean {
  return isAllowed(parseRobots(robots, token), new URL(path, 'https://city.example'))
}

/** A file with one group for everybody. */
const forAll = (...lines: string[]) => ['User-agent: *', ...lines].join('\n')

describe('groups', () => {
  it.each([
    ['an empty file', '', true],
    ['a group for us', 'User-agent: FooBot\nDisallow: /', false],
    ['a group for another', 'User-agent: BarBot\nDisallow: /', true],
    ['a group for everybody', 'User-agent: *\nDisallow: /', false],
    ['a star with a comment', 'User-agent: * # all\nDisallow: /', false],
    ['a star that is part of a word', 'User-agent: *Bot\nDisallow: /', true],
    [
      'our group before the one for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: FooBot\nDisallow: /b',
      true,
    ],
    [
      'our group after the one for all',
      'User-agent: FooBot\nDisallow: /b\n\nUser-agent: *\nDisallow: /',
      true,
    ],
    ['our empty group', 'User-agent: *\nDisallow: /\nUser-agent: FooBot\nDisallow:', true],
    ['a shared group', 'User-agent: BarBot\nUser-agent: FooBot\nDisallow: /', false],
    [
      'a shared group with empty lines',
      'User-agent: FooBot\n\n\nUser-agent: BarBot\n\nDisallow: /',
      false,
    ],
    ['a rule before any group', 'Disallow: /\nUser-agent: FooBot\nDisallow: /b', true],
    [
      'two groups for us, first part',
      'User-agent: FooBot\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: FooBot\nDisallow: /b',
      false,
    ],
    ['another spelling of our name', 'user-agent: fOObOT\ndisallow: /', false],
    ['our name with a version', 'User-agent: FooBot/1.2\nDisallow: /', false],
    ['our name with words behind it', 'User-agent: FooBot the crawler\nDisallow: /', false],
    ['a name that begins with ours', 'User-agent: FooBot-Images\nDisallow: /', true],
    ['a name that ours begins with', 'User-agent: Foo\nDisallow: /', true],
    [
      'a Sitemap between agent and rule',
      'User-agent: FooBot\nSitemap: https://city.example/s.xml\nDisallow: /',
      false,
    ],
    [
      'a Sitemap between agents',
      'User-agent: FooBot\nSitemap: https://city.example/s.xml\nUser-agent: BarBot\nDisallow: /',
      false,
    ],
    [
      'a Crawl-delay between agents',
      'User-agent: FooBot\nCrawl-delay: 2\nUser-agent: BarBot\nDisallow: /',
      false,
    ],
    [
      'unknown lines between agents',
      'User-agent: FooBot\nHost: x\nnonsense\nUser-agent: BarBot\nDisallow: /',
      false,
    ],
    [
      'a Sitemap between rules',
      'User-agent: FooBot\nDisallow: /b\nSitemap: https://city.example/s.xml\nDisallow: /',
      false,
    ],
    [
      'a rule that ends the row of agents',
      'User-agent: FooBot\nDisallow:\nUser-agent: BarBot\nDisallow: /',
      true,
    ],
    ['no agent at all', 'Disallow: /', true],
    ['an agent without a name', 'User-agent:\nDisallow: /', true],
  ])('%s', (_what, robots, expected) => {
    expect(lets(robots, '/a')).toBe(expected)
  })

  it('takes all groups that name us together', () => {
    const robots =
      'User-agent: FooBot\nDisallow: /a\n\nUser-agent: *\nAllow: /\n\nUser-agent: foobot\nDisallow: /b'
    expect(['/a', '/b', '/c'].map((path) => lets(robots, path))).toEqual([false, false, true])
  })

  it('takes all groups for everybody together', () => {
    const robots =
      'User-agent: *\nDisallow: /a\n\nUser-agent: BarBot\nDisallow: /\n\nUser-agent: *\nDisallow: /b'
    expect(['/a', '/b', '/c'].map((path) => lets(robots, path))).toEqual([false, false, true])
  })
})

describe('lines', () => {
  it.each([
    ['LF', 'User-agent: FooBot\nDisallow: /\n'],
    ['CR', 'User-agent: FooBot\rDisallow: /\r'],
    ['CRLF', 'User-agent: FooBot\r\nDisallow: /\r\n'],
    ['no last line end', 'User-agent: FooBot\nDisallow: /'],
    ['a byte order mark', '\uFEFFUser-agent: FooBot\nDisallow: /'],
    ['half a byte order mark', '\uFFFDUser-agent: FooBot\nDisallow: /'],
    ['spaces everywhere', '  User-agent  :  FooBot  \n\t Disallow\t:\t/ \t'],
    ['no spaces', 'User-agent:FooBot\nDisallow:/'],
    ['capitals', 'USER-AGENT: FOOBOT\nDISALLOW: /'],
    ['comments', '# hello\nUser-agent: FooBot # us\nDisallow: / # all'],
    ['no colon', 'User-agent FooBot\nDisallow /'],
    ['frequent slips', 'Useragent: FooBot\nDissallow: /'],
  ])('reads %s', (_what, robots) => {
    expect(lets(robots, '/a')).toBe(false)
  })

  it.each([
    ['a web page', '<!DOCTYPE html>\n<html><pre>\nUser-agent: *\nDisallow: /\n</pre></html>'],
    ['rubbish', '\u0000\u0001\u0002\u0003 %%% :::: \n:\n: /\n'],
    ['other words', 'foo: FooBot\nbar: /'],
    ['a broken byte order mark', '\uFFFD\u0011\uFFFDUser-agent: FooBot\nDisallow: /'],
    ['a comment only', 'User-agent: FooBot\n# Disallow: /'],
    ['an empty Allow', 'User-agent: FooBot\nAllow:'],
  ])('finds no rule in %s', (_what, robots) => {
    expect(lets(robots, '/a')).toBe(true)
  })

  it('stops at 512,000 bytes, and drops the line that is cut there', () => {
    const filler = `# ${'x'.repeat(97)}\n`.repeat(5_120)
    const cut = `${forAll('Disallow: /a')}\n${filler.slice(0, 512_000 - 40)}\nAllow: /a/public\nDisallow: /b`
    expect(lets(cut, '/a')).toBe(false)
    expect(lets(cut, '/b')).toBe(true)
    expect(lets(`${forAll()}\n${filler}Disallow: /`, '/a')).toBe(true)
  })

  it('keeps 5,000 rules', () => {
    const rules = Array.from({ length: 6_000 }, (_, index) => `Disallow: /p${index}/`)
    const robots = parseRobots(forAll(...rules), 'FooBot')
    expect(robots.rules).toHaveLength(5_000)
  })
})

describe('rules', () => {
  it.each([
    // The longest rule wins, wherever it stands; Allow wins a tie.
    ['/x/page.html', true, ['Disallow: /x/page.html', 'Allow: /x/page.html']],
    ['/x/page.html', true, ['Disallow: /x/', 'Allow: /x/page.html']],
    ['/x/page.html', true, ['Allow: /x/page.html', 'Disallow: /x/']],
    ['/x/other.html', false, ['Allow: /x/page.html', 'Disallow: /x/']],
    ['/x/page.html', false, ['Disallow: /x/page.html', 'Allow: /x/']],
    ['/x', true, ['Disallow: /', 'Allow: /']],
    ['/x', true, ['Allow: /', 'Disallow: /']],
    ['/x', true, ['Disallow:', 'Allow:']],
    ['/page.html', false, ['Allow: /page', 'Disallow: /*.html']],
    ['/page', true, ['Allow: /page', 'Disallow: /*.html']],
    ['/x/page.html', true, ['Allow: /x/page.', 'Disallow: /*.html']],
    ['/x/y.html', false, ['Allow: /x/page.', 'Disallow: /*.html']],
    ['/folder/page', true, ['Allow: /folder', 'Disallow: /']],
    ['/page.php5', true, ['Allow: /page', 'Disallow: /*.ph']],
    // A rule is the beginning of a path, and letters count.
    ['/fish', false, ['Disallow: /fish']],
    ['/fish.html', false, ['Disallow: /fish']],
    ['/fish/salmon', false, ['Disallow: /fish']],
    ['/fishheads?id=1', false, ['Disallow: /fish']],
    ['/Fish.asp', true, ['Disallow: /fish']],
    ['/catfish', true, ['Disallow: /fish']],
    ['/?id=fish', true, ['Disallow: /fish']],
    ['/fish', true, ['Disallow: /fish/']],
    ['/fish/salmon', false, ['Disallow: /fish/']],
    ['/fish', true, ['Disallow: fish']],
    // Wildcards.
    ['/fish', false, ['Disallow: /fish*']],
    ['/a.php', false, ['Disallow: /*.php']],
    ['/a.php?x=1', false, ['Disallow: /*.php']],
    ['/a/b/c.php/', false, ['Disallow: /*.php']],
    ['/windows.PHP', true, ['Disallow: /*.php']],
    ['/', true, ['Disallow: /*.php']],
    ['/a.php', false, ['Disallow: /*.php$']],
    ['/a.php?x', true, ['Disallow: /*.php$']],
    ['/a.php/', true, ['Disallow: /*.php$']],
    ['/a.php5', true, ['Disallow: /*.php$']],
    ['/a.php.php', false, ['Disallow: /*.php$']],
    ['/fish.php', false, ['Disallow: /fish*.php']],
    ['/fishheads/catfish.php?x', false, ['Disallow: /fish*.php']],
    ['/Fish.PHP', true, ['Disallow: /fish*.php']],
    ['/', false, ['Disallow: /$']],
    ['/a', true, ['Disallow: /$']],
    ['/a', false, ['Disallow: *']],
    ['/a', false, ['Disallow: *a$']],
    ['/ab', true, ['Disallow: *a$']],
    ['/aXbXc', false, ['Disallow: /a*b*c$']],
    ['/aXcXb', true, ['Disallow: /a*b*c$']],
    ['/ab', true, ['Disallow: /ab*b$']],
    ['/abb', false, ['Disallow: /ab*b$']],
    ['/a', false, ['Disallow: /**a']],
    ['/anything', false, ['Disallow: /*$']],
    // A dollar that does not end the rule is a letter; so are encoded wildcards.
    ['/a$b', false, ['Disallow: /a$b']],
    ['/a', true, ['Disallow: /a$b']],
    ['/a*b', false, ['Disallow: /a%2Ab']],
    ['/aXb', true, ['Disallow: /a%2Ab']],
    ['/a$', false, ['Disallow: /a%24']],
    ['/ab', true, ['Disallow: /a%24']],
    // Percent-encoding.
    ['/foo/bar/baz', false, ['Disallow: /foo/bar/%62%61%7A']],
    ['/foo/bar/%62%61%7a', false, ['Disallow: /foo/bar/baz']],
    ['/foo/bar/ツ', false, ['Disallow: /foo/bar/ツ']],
    ['/foo/bar/%E3%83%84', false, ['Disallow: /foo/bar/ツ']],
    ['/foo/bar/%e3%83%84', false, ['Disallow: /foo/bar/%E3%83%84']],
    ['/foo/bar/ツ', false, ['Disallow: /foo/bar/%e3%83%84']],
    ['/a/b', true, ['Disallow: /a%2Fb']],
    ['/a%2fb', false, ['Disallow: /a%2Fb']],
    ['/a b', false, ['Disallow: /a b']],
    ['/100%', false, ['Disallow: /100%']],
    ['/a~b', false, ['Disallow: /a%7Eb']],
    // Queries count, fragments do not.
    ['/search?q=x', false, ['Disallow: /search?q=']],
    ['/search', true, ['Disallow: /search?']],
    ['/a?x=1&y=2', false, ['Disallow: /*&y=']],
    [
      '/foo/bar?qux=taz&baz=http://foo.bar?tar&par',
      false,
      ['Disallow: /foo/bar?qux=taz&baz=http://foo.bar?tar&par'],
    ],
    ['/a#b', true, ['Disallow: /a#b', 'Allow: /a']],
    // robots.txt itself may always be read.
    ['/robots.txt', true, ['Disallow: /']],
    ['/robots.txt?x', true, ['Disallow: /']],
    ['/a/robots.txt', false, ['Disallow: /']],
  ])('%s is allowed: %s by %j', (path, expected, lines) => {
    expect(lets(forAll(...lines), path)).toBe(expected)
  })

  it('matches thousands of wildcards without backtracking', () => {
    const hostile = `Disallow: /${'*a'.repeat(20_000)}*b$`
    const rules = parseRobots(forAll(...Array.from({ length: 12 }, () => hostile)), 'FooBot')
    expect(isAllowed(rules, new URL(`https://city.example/${'a'.repeat(50_000)}`))).toBe(true)
  })
})

describe('Crawl-delay', () => {
  it.each([
    ['3', 3],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['120', 120],
    ['0', undefined],
    ['-1', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('of "%s" is %s', (value, seconds) => {
    expect(parseRobots(forAll(`Crawl-delay: ${value}`), 'FooBot').crawlDelaySeconds).toBe(seconds)
  })

  it('is the longest that is given to us, and not that of others', () => {
    const robots =
      'User-agent: FooBot\nCrawl-delay: 2\nDisallow:\n\nUser-agent: *\nCrawl-delay: 9\nDisallow:\n\nUser-agent: FooBot\nCrawl-delay: 4'
    expect(parseRobots(robots, 'FooBot').crawlDelaySeconds).toBe(4)
  })
})
