import { createHmac } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 26
const BITS_PER_CHARACTER = 5

/** The same for every sending of one slot to one address, and telling nothing of either (REL-50). */
export function digestMessageId(
  secretKey: Uint8Array,
  slotKey: string,
  email: string,
  domain: string,
): string {
  const mac = createHmac('sha256', secretKey).update(`message ${slotKey}\n${email}`).digest()
  return `<d.${base32(mac).slice(0, LENGTH)}@${domain}>`
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(new RegExp(`.{${BITS_PER_CHARACTER}}`, 'g')) ?? []
  return groups.map((group) => ALPHABET.charAt(Number.parseInt(group, 2))).join('')
}
