import { domainToASCII } from 'node:url'
import * as z from 'zod'

const MAX_ADDRESS = 254
const MAX_LOCAL_PART = 64
const PlainAddress = z.email()
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/

/**
 * One mail address in its normal form (domain in lower case and punycode), or undefined. No list,
 * name, comment, quoted part, route or IP address: nothing that could reach anyone else (SEC-30).
 */
export function parseAddress(text: string): string | undefined {
  const [, local = '', domain = ''] = text.match(/^ *([^@\s]+)@([\p{L}\p{M}\p{N}.-]+) *$/u) ?? []
  // Full-width and other look-alike characters would become another address than people read.
  if (domain.normalize('NFC') !== domain.normalize('NFKC')) return undefined
  const host = domainToASCII(domain)
  const address = `${local}@${host}`
  const fits = local.length <= MAX_LOCAL_PART && address.length <= MAX_ADDRESS
  return fits && HOST.test(host) && PlainAddress.safeParse(address).success ? address : undefined
}
