import { isSessionParameter, isTrackingParameter } from './tracking-parameters.ts'

const LONGEST_URL = 2048
/** Longer than this before cleaning is no address, whatever its parameters are. */
const LONGEST_RAW_URL = 16_384

/**
 * An address as it is stored and shown: absolute, http(s), without user, fragment, tracking and
 * session parameters; the others stay byte for byte and in order.
 * @returns undefined when the text is no web address, `too-long` beyond 2,048 characters
 */
export function cleanUrl(text: string, base: string): string | 'too-long' | undefined {
  if (text.length > LONGEST_RAW_URL) return 'too-long'
  const url = URL.parse(text.trim(), base)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || !url.hostname) {
    return undefined
  }
  url.username = ''
  url.password = ''
  url.hash = ''
  url.pathname = withoutPathSession(url.pathname)
  url.search = withoutTracking(url.search)
  return url.href.length > LONGEST_URL ? 'too-long' : url.href
}

/**
 * What two addresses of one page have in common (REL-27): host and path without scheme, `www.` and
 * default port, and the cleaned query in its order. Takes a cleaned address.
 */
export function canonicalUrl(cleanedUrl: string): string {
  return cleanedUrl.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\?$/, '')
}

/** `;jsessionid=…` at the end of a path names a visit, not a page. */
function withoutPathSession(path: string): string {
  const at = path.search(/;(?:jsessionid|phpsessid|sid)=/i)
  if (at < 0) return path
  const end = path.indexOf('/', at)
  return path.slice(0, at) + (end < 0 ? '' : path.slice(end))
}

function withoutTracking(search: string): string {
  if (search === '') return ''
  const parts = search.slice(1).split('&')
  const kept = parts.filter((part) => !isNoise(part))
  return kept.length === parts.length ? search : kept.join('&')
}

function isNoise(part: string): boolean {
  const at = part.indexOf('=')
  const name = (at < 0 ? part : part.slice(0, at)).toLowerCase()
  const value = at < 0 ? '' : part.slice(at + 1)
  return isTrackingParameter(name) || isSessionParameter(name, value)
}
