import type { SourceStatus } from '../../model/source-status.ts'
import type { WhyWorld } from '../what-became-of.ts'

/**
 * The sources that read the host of an address; else those that gave items there; else those that
 * read the site it is part of.
 */
export async function sourcesOfHost(world: WhyWorld, url: string): Promise<SourceStatus[]> {
  const host = hostOf(url)
  const statuses = await world.sourceStatuses()
  const same = statuses.filter((status) => hostsOf(status).includes(host))
  if (same.length > 0) return same
  const givers = new Set(await world.store.sourcesOnHost(host))
  const giving = statuses.filter(({ id }) => givers.has(id))
  if (giving.length > 0) return giving
  return statuses.filter((status) =>
    hostsOf(status).some((own) => own.endsWith(`.${host}`) || host.endsWith(`.${own}`)),
  )
}

/** The hosts of its address and its site, without `www.`. */
export function hostsOf({ url, homepage }: SourceStatus): string[] {
  return [url, homepage].flatMap((address) => (address ? hostOf(address) : []))
}

/** Without `www.`; empty when it is no address. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
}
