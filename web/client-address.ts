import { BlockList, isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Tells who asks, for counting; `unknown` where there is no connection. */
export type ClientAddress = (c: Context) => string

/**
 * Who asks: the other side of the connection. Only where that is a proxy of ours do we believe what
 * it says, and then the nearest address that is no proxy of ours: what stands further to the left a
 * visitor may have made up (SEC-56).
 */
export function clientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trusted = new BlockList()
  for (const range of trustedProxies) addRange(trusted, range)
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return (c) => {
    const peer = plainAddress(peerOf(c))
    if (!isTrusted(peer)) return peer
    const said = (c.req.header('x-forwarded-for') ?? '').split(',').map(plainAddress)
    const nearest = said.findLast((address) => !isTrusted(address))
    return nearest && isIP(nearest) !== 0 ? nearest : peer
  }
}

/** Whether this is an address or a range of addresses, such as 10.0.0.0/8. */
export function isAddressRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32))
  )
}

function addRange(list: BlockList, range: string): void {
  const [address = '', bits] = range.split('/')
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family)
}

/** IPv4 as IPv6 writes it is the same address. */
function plainAddress(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
}

function peerOf(c: Context): string {
  const bindings: Partial<HttpBindings> | undefined = c.env
  return bindings?.incoming?.socket?.remoteAddress ?? 'unknown'
}
