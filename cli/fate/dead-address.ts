import { canonicalUrl } from '../../crawler/canonical-url.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import type { WhyAnswer } from '../../model/why-answer.ts'
import { DEAD_ADDRESSES } from '../../sources/dead-addresses.ts'
import type { WhyWorld } from '../what-became-of.ts'
import { hostOf, hostsOf } from './sources-of-host.ts'

/** `host/path` or `host` within what a person wrote down of an address. */
const WRITTEN = /[\w-]+(?:\.[\w-]+)+(?:\/[^\s,:]*)?/g

/** What is said of an address that older lists still have: what is read instead. */
export async function deadAddress(world: WhyWorld, url: string): Promise<WhyAnswer | undefined> {
  const asked = canonicalUrl(url).replace(/[?/]+$/, '')
  const statuses = await world.sourceStatuses()
  const isRead = statuses.some((status) => hostsOf(status).includes(hostOf(url)))
  const dead = DEAD_ADDRESSES.find(({ address }) =>
    (address.match(WRITTEN) ?? []).some((written) => isMeant(written, asked, isRead)),
  )
  return dead && answer(dead.instead, statuses)
}

/** A host alone means all of it, unless some of it is read. */
function isMeant(written: string, asked: string, isRead: boolean): boolean {
  const bare = written.replace(/^www\./, '')
  if (!bare.includes('/')) return !isRead && asked.split('/')[0] === bare
  const [start = '', ...rest] = bare.split(/[…*]/)
  return rest.length > 0 ? `${asked}/`.startsWith(start) : asked === bare.replace(/\/+$/, '')
}

function answer(instead: readonly string[], statuses: readonly SourceStatus[]): WhyAnswer {
  const sources = statuses.filter(({ id }) => instead.includes(id))
  const named = sources.map(
    ({ id, title, enabled }) => `${title} (${id}${enabled ? '' : ', staat uit'})`,
  )
  const detail = 'dit adres is oud of niet te lezen voor een programma'
  if (sources.length === 0) return { stage: 'dead-address', detail }
  const [first] = sources
  return {
    stage: 'dead-address',
    detail: `${detail}; in plaats daarvan leest Einder ${named.join(' en ')}`,
    ...(first && { sourceId: first.id }),
  }
}
