import type { Answer } from './exchange.ts'

/** Words that stand in no document but in the pages by which firewalls test who is asking. */
const MARKS = [
  '<title>just a moment...</title>',
  '<title>attention required! | cloudflare</title>',
  '_cf_chl_opt',
  'window.gokuprops',
  'awswafcookiedomainlist',
  '_incapsula_resource',
  'incapsula incident id',
  'captcha-delivery.com',
  '/.well-known/sgcaptcha/',
  'px-captcha',
  '<title>ddos-guard</title>',
  '<title>checking your browser',
  '<title>making sure you',
  '<title>vercel security checkpoint</title>',
] as const
const HTML = /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|meta|script)/
/** Such a page is small; a long one that says these words writes about them. */
const LONGEST_CHALLENGE = 64 * 2 ** 10

/**
 * Why an answer is not the document but a test that only a browser passes, if it is. Some of them
 * come as 202 or 200, which a feed reader takes for "no news" for weeks on end.
 */
export function challengeIn({ status, headers, body }: Answer): string | undefined {
  if (headers['x-amzn-waf-action']) return `AWS WAF: ${headers['x-amzn-waf-action']}`
  if (headers['cf-mitigated']) return `Cloudflare: ${headers['cf-mitigated']}`
  if (status === 202) return '202 instead of a document'
  if (body.byteLength > LONGEST_CHALLENGE) return undefined
  const text = Buffer.from(body).toString('latin1').toLowerCase()
  if (!HTML.test(text)) return undefined
  const mark = MARKS.find((words) => text.includes(words))
  return mark && `its page says "${mark}"`
}
