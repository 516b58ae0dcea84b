/** What every document is asked for unless the caller knows better. */
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.1'

/** Ours to say, or never said: who we are, how bytes travel, where we come from (REL-02). */
const RESERVED: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'cookie',
  'expect',
  'host',
  'if-modified-since',
  'if-none-match',
  'keep-alive',
  'proxy-authorization',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
])

/** A caller's own headers with lower-case names, without those that are not theirs to set. */
export function requestHeaders(
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(own).map(([name, value]) => [name.toLowerCase(), value] as const)
  const allowed = entries.filter(([name]) => !RESERVED.has(name))
  return { accept: ACCEPT, ...Object.fromEntries(allowed) }
}
