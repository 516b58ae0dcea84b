import { describe, expect, it } from 'vitest'
import { startWebHost } from '../../support/web-host.ts'
import { openTestGate } from './open-test-gate.ts'
import { useRealSockets } from './real-sockets.ts'

useRealSockets()

async function failureOf(status: number, headers: Record<string, string> = {}, body = '') {
  const host = await startWebHost((_, response) => response.writeHead(status, headers).end(body))
  return openTestGate({ allowHosts: [host.address] }).failure(host.origin)
}

describe('an answer that is no document', () => {
  it.each([
    [200, 'empty'],
    [201, 'not_a_feed'],
    [202, 'challenge_page'],
    [203, 'not_a_feed'],
    [204, 'empty'],
    [205, 'empty'],
    [206, 'not_a_feed'],
    [300, 'redirect_invalid'],
    [304, 'empty'],
    [305, 'redirect_invalid'],
    [400, 'http_4xx'],
    [401, 'http_401_403'],
    [403, 'http_401_403'],
    [404, 'http_404'],
    [405, 'http_4xx'],
    [410, 'http_410'],
    [418, 'http_4xx'],
    [429, 'http_429'],
    [451, 'http_4xx'],
    [500, 'http_5xx'],
    [502, 'http_5xx'],
    [503, 'http_5xx'],
    [599, 'http_5xx'],
  ])('with status %i is a failure of kind %s', async (status, kind) => {
    const error = await failureOf(status)
    expect(error).toMatchObject({ name: 'CrawlError', kind })
    expect(error.message).toContain('http://127.0.0.1')
  })

  it('has the status in its message, and no text of the page', async () => {
    const { message } = await failureOf(500, {}, '<b>secret</b>')
    expect(message).toContain('500')
    expect(message).not.toContain('secret')
  })

  it('is judged by its status even when its page cannot be read', async () => {
    const error = await failureOf(404, { 'content-encoding': 'gzip' }, 'no gzip at all')
    expect(error.kind).toBe('http_404')
  })
})

describe('a test for browsers', () => {
  const cloudflare = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>'
  const waf = '<!DOCTYPE html><html><script>window.gokuProps = {}</script></html>'

  it.each([
    ['AWS WAF, 202', 202, { 'x-amzn-waf-action': 'challenge' }, ''],
    ['AWS WAF, 405', 405, { 'x-amzn-waf-action': 'captcha' }, ''],
    ['AWS WAF, 403', 403, { 'x-amzn-waf-action': 'challenge' }, ''],
    ['AWS WAF, 200', 200, { 'x-amzn-waf-action': 'challenge' }, waf],
    ['AWS WAF without its header', 202, { 'content-type': 'text/html' }, waf],
    ['Cloudflare by its header', 403, { 'cf-mitigated': 'challenge' }, ''],
    ['Cloudflare by its page', 503, { 'content-type': 'text/html' }, cloudflare],
    ['Cloudflare by its page, 200', 200, { 'content-type': 'text/html' }, cloudflare],
  ])('is recognised: %s', async (_who, status, headers, body) => {
    expect(await failureOf(status, headers, body)).toMatchObject({ kind: 'challenge_page' })
  })

  it('is not seen in a feed that writes about one', async () => {
    const feed = '<?xml version="1.0"?><rss><title>Just a moment...</title>window.gokuProps</rss>'
    const host = await startWebHost((_, response) => response.end(feed))
    const gate = openTestGate({ allowHosts: [host.address] })
    expect(await gate.read(host.origin)).toBe(feed)
  })
})
