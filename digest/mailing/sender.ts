import { domainToASCII } from 'node:url'
import { ConfigError } from '../../model/errors.ts'
import { plainLine } from '../plain-line.ts'

/** Whose mails these are. */
export interface Sender {
  readonly name: string
  readonly address: string
  readonly domain: string
}

/** Reads `Einder <einder@gemeente.nl>` or a bare address. @throws ConfigError */
export function parseSender(from: string): Sender {
  const [, quoted, plain, inBrackets] = from.match(/^\s*(?:"([^"]*)"|([^<"]*))<([^<>]+)>\s*$/) ?? []
  const address = (inBrackets ?? from).trim()
  const at = address.lastIndexOf('@')
  const domain = domainToASCII(address.slice(at + 1))
  const local = address.slice(0, at)
  if (!/^[\w.!#$%&'*+/=?^`{|}~-]+$/.test(local) || domain === '') {
    throw new ConfigError(['MAIL_FROM: must be an address, such as Einder <einder@gemeente.nl>'])
  }
  const name = plainLine(quoted ?? plain ?? '')
  return { name, address: `${local}@${domain}`, domain }
}
