import type { SourceStatus } from '../../model/source-status.ts'
import type { WhyWorld } from '../what-became-of.ts'

/** The sources that read the host of an address, or the site it is part of; the same host first. */
export async function sourcesOfHost(world: WhyWorld, url: string): Promise<SourceStatus[]> {
  const host = hostOf(url)
  const hostsOf = ({ url: own, homepage }: SourceStatus) =>
    [own, homepage].flatMap((address) => (address ? hostOf(address) : []))
  const statuses = await world.sourceStatuses()
  const same = statuses.filter((status) => hostsOf(status).includes(host))
  if (same.length > 0) return same
  return statuses.filter((status) =>
    hostsOf(status).some((own) => own.endsWith(`.${host}`) || host.endsWith(`.${own}`)),
  )
}

/** Without `www.`; empty when it is no address. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
}
