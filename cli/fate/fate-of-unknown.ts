import { canonicalUrl } from '../../crawler/canonical-url.ts'
import type { FailureKind } from '../../model/errors.ts'
import type { Rejection } from '../../model/item.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import type { WhyAnswer, WhyStage } from '../../model/why-answer.ts'
import type { WhyWorld } from '../what-became-of.ts'
import { titleLikeness, wordsOf } from './find-item.ts'
import { hostOf, sourcesOfHost } from './sources-of-host.ts'

const REJECTIONS = 200
const LIKE_ENOUGH = 0.6

/** Why an address is not stored: rejected, its sources fail or were not read, or there are none. */
export async function fateOfUnknownAddress(world: WhyWorld, url: string): Promise<WhyAnswer> {
  const candidates = await sourcesOfHost(world, url)
  const wanted = canonicalUrl(url)
  const rejected = await rejectionOf(
    world,
    candidates,
    (one) => one.url !== undefined && canonicalUrl(one.url) === wanted,
  )
  if (rejected) return rejected
  if (candidates.length === 0) {
    return { stage: 'no-source', detail: `geen bron volgt ${hostOf(url)}` }
  }
  return failing(candidates) ?? waiting(candidates)
}

/** Why no item has a title like this, as far as a title alone can tell. */
export async function fateOfUnknownTitle(world: WhyWorld, title: string): Promise<WhyAnswer> {
  const wanted = wordsOf(title)
  const rejected = await rejectionOf(
    world,
    await world.sourceStatuses(),
    (one) => titleLikeness(wanted, wordsOf(one.title ?? '')) >= LIKE_ENOUGH,
  )
  return (
    rejected ?? {
      stage: 'not-crawled',
      detail:
        'geen enkele bron gaf een bericht met een titel die hierop lijkt; met het webadres is meer te zeggen',
    }
  )
}

const REASONS: Readonly<Record<Rejection['reason'], string>> = {
  empty: 'zonder titel en zonder tekst',
  too_large: 'te groot',
  bad_url: 'het adres klopt niet',
}

async function rejectionOf(
  { store }: WhyWorld,
  candidates: readonly SourceStatus[],
  matches: (rejection: Rejection) => boolean,
): Promise<WhyAnswer | undefined> {
  for (const { id } of candidates) {
    const match = (await store.rejectionsOf(id, REJECTIONS)).find(matches)
    if (!match) continue
    const detail = `bron ${id} gaf het op ${match.at.slice(0, 10)}, geweigerd: ${REASONS[match.reason]} (${match.reason})`
    return { stage: 'rejected', detail, sourceId: id }
  }
  return undefined
}

const STAGE_OF_FAILURE: Readonly<Partial<Record<FailureKind, WhyStage>>> = {
  robots_denied: 'robots',
  robots_unreachable: 'robots',
  http_401_403: 'refused',
  challenge_page: 'refused',
  http_429: 'refused',
  not_a_feed: 'parse',
  parse: 'parse',
  parse_timeout: 'parse',
  parse_memory: 'parse',
  encoding: 'parse',
  empty: 'parse',
}

function failing(candidates: readonly SourceStatus[]): WhyAnswer | undefined {
  const troubled = candidates.filter(({ enabled, error }) => enabled && error)
  const [first] = troubled
  if (!first?.error) return undefined
  const reasons = troubled.map(({ id, error }) => `${id} (${error?.kind}: ${error?.message})`)
  return {
    stage: STAGE_OF_FAILURE[first.error.kind] ?? 'source-failing',
    detail: `bronnen die dit volgen haperen: ${reasons.join('; ')}`,
    sourceId: first.id,
  }
}

function waiting(candidates: readonly SourceStatus[]): WhyAnswer {
  const reasons = candidates.map(
    ({ id, enabled, lastSuccessAt, alarm }) =>
      `${id} (${enabled ? `laatst gelezen ${lastSuccessAt ?? 'nog nooit'}` : 'uitgezet'}${alarm ? `; ${alarm.seen}` : ''})`,
  )
  const [first] = candidates
  return {
    stage: 'not-crawled',
    detail: `niet gezien bij ${reasons.join(', ')}`,
    ...(first && { sourceId: first.id }),
  }
}
