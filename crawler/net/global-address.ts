import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Allocated to the public internet; all other IPv6 is not, or not yet. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Not global although ipaddr.js calls some of them unicast: cloud metadata, tunnels, documentation. */
const DENIED = [
  '0.0.0.0/8',
  '100.64.0.0/10',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  'fec0::/10',
  'fd00:ec2::254/128',
].map((range) => ipaddr.parseCIDR(range))

/**
 * Whether an IP address (without brackets) lies on the public internet (SEC-02). An IPv4 address
 * inside an IPv6 one is judged by itself; tunnels that could lead anywhere (6to4, Teredo, NAT64)
 * are not global, wherever they lead. What is no address is not global.
 */
export function isGlobalAddress(address: string): boolean {
  const ip = parseAddress(address)
  if (!ip) return false
  if (ip.range() !== 'unicast') return false
  if (DENIED.some((range) => range[0].kind() === ip.kind() && ip.match(range))) return false
  return ip.kind() === 'ipv4' || ip.match(GLOBAL_V6)
}

/** ipaddr.js also reads `1.2.3`, and `::8.8.8.8` wrongly; the URL parser writes the latter in hex. */
function parseAddress(address: string) {
  if (isIP(address) === 4) return ipaddr.parse(address)
  const canonical = isIP(address) === 6 && URL.parse(`http://[${address}]`)?.hostname.slice(1, -1)
  return canonical ? ipaddr.process(canonical) : undefined
}
