import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { bareHost } from './url-rules.ts'

/**
 * Reads NO_PROXY: names (which stand for their subdomains too), `.suffix`, `*.suffix`, addresses,
 * CIDR ranges, each with an optional port, and `*` for everything. Separated by commas or spaces.
 */
export function parseNoProxy(list: string): (url: URL) => boolean {
  const entries = list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(parseEntry)
  return (url) => {
    const host = bareHost(url.hostname)
    const port = url.port || (url.protocol === 'https:' ? '443' : '80')
    return entries.some((entry) => (!entry.port || entry.port === port) && entry.matches(host))
  }
}

interface Entry {
  readonly port?: string
  readonly matches: (host: string) => boolean
}

function parseEntry(text: string): Entry {
  const [, bracketed, bare, port] = /^(?:\[(.*)\]|([^:]*|.*:.*:.*))(?::(\d+))?$/.exec(text) ?? []
  const name = bracketed ?? bare ?? text
  return { matches: matcher(name), ...(port && { port }) }
}

function matcher(name: string): Entry['matches'] {
  if (name === '*') return () => true
  if (ipaddr.isValidCIDR(name)) return inRange(ipaddr.parseCIDR(name))
  if (isIP(name)) return (host) => isIP(host) > 0 && sameAddress(host, name)
  const suffix = name.replace(/^\*?\./, '')
  const isWildcard = name.startsWith('*.')
  return (host) => !isIP(host) && (host.endsWith(`.${suffix}`) || (!isWildcard && host === suffix))
}

function inRange(range: ReturnType<typeof ipaddr.parseCIDR>): Entry['matches'] {
  return (host) => {
    if (!isIP(host)) return false
    const ip = ipaddr.process(host)
    return ip.kind() === range[0].kind() && ip.match(range)
  }
}

function sameAddress(a: string, b: string): boolean {
  return ipaddr.process(a).toString() === ipaddr.process(b).toString()
}
