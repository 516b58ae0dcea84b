import { createHash } from 'node:crypto'
import type { Identifier } from '../../model/tag.ts'

/**
 * The tokens of a number of law: of its normal form, and of other numbers that say the same, so that
 * a CELEX number finds who cites the regulation, and a dossier its documents.
 */
export function identifierTokens({
  scheme,
  value,
}: Pick<Identifier, 'scheme' | 'value'>): string[] {
  return [value, ...sameOrWider(scheme, value)].map(identifierToken)
}

/** A number as one token, the same for every spelling of its normal form. */
export function identifierToken(value: string): string {
  const parts = value.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return `i0${parts.join('x')}`
}

/** An address as a token, without what does not change the page; none when it is not an address. */
export function urlToken(address: string): string[] {
  if (!URL.canParse(address)) return []
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) {
    if (/^(utm_|fbclid$|gclid$|mc_)/.test(name)) url.searchParams.delete(name)
  }
  const host = url.host.replace(/^www\./, '')
  const page = `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`
  // A hash, because Meilisearch drops words of more than 250 bytes.
  return [`u0${createHash('sha256').update(page).digest('hex').slice(0, 24)}`]
}

function sameOrWider(scheme: string, value: string): string[] {
  if (scheme === 'celex') return numberOfCelex(value)
  if (scheme === 'eli') return [value.match(/\/(\d{4}\/\d+)\/oj$/)?.[1] ?? ''].filter(Boolean)
  if (scheme === 'procedure') return [value.replace(/\(.*/, '')]
  if (scheme === 'kamerstuk') return value.includes('-') ? [value.replace(/-.*/, '')] : []
  return []
}

/** 32024R1689 is (EU) 2024/1689; a regulation of before 2015 is cited the other way round. */
function numberOfCelex(celex: string): string[] {
  const [, year = '', kind = '', digits = ''] = /^3(\d{4})([RLD])(\d{4})$/.exec(celex) ?? []
  if (!year) return []
  const serial = String(Number(digits))
  return [kind === 'R' && Number(year) < 2015 ? `${serial}/${year}` : `${year}/${serial}`]
}
