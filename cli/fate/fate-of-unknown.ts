import { canonicalUrl } from '../../crawler/canonical-url.ts'
import type { FailureKind } from '../../model/errors.ts'
import type { Item, Rejection } from '../../model/item.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import type { WhyAnswer, WhyStage } from '../../model/why-answer.ts'
import type { WhyWorld } from '../what-became-of.ts'
import { deadAddress } from './dead-address.ts'
import { titleLikeness, wordsOf } from './find-item.ts'
import { hostOf, sourcesOfHost } from './sources-of-host.ts'

const REJECTIONS = 200
const LIKE_ENOUGH = 0.6
const MOST_LISTED = 4

/** Why an address is not stored: rejected, its sources fail or were not read, or there are none. */
export async function fateOfUnknownAddress(world: WhyWorld, url: string): Promise<WhyAnswer> {
  const candidates = await sourcesOfHost(world, url)
  const wanted = canonicalUrl(url)
  const rejected = await rejectionOf(
    world,
    [...candidates, ...(await rejecting(world))],
    (one) => one.url !== undefined && canonicalUrl(one.url) === wanted,
  )
  if (rejected) return rejected
  const dead = await deadAddress(world, url)
  if (dead) return dead
  if (candidates.length === 0) {
    return { stage: 'no-source', detail: `geen bron volgt ${hostOf(url)}` }
  }
  const enabled = candidates.filter((source) => source.enabled)
  if (enabled.length === 0) return switchedOff(candidates)
  return failing(enabled) ?? waiting(enabled)
}

/** Why no item has a title like this, as far as a title alone can tell. */
export async function fateOfUnknownTitle(
  world: WhyWorld,
  title: string,
  nearest: readonly Item[],
): Promise<WhyAnswer> {
  const wanted = wordsOf(title)
  const rejected = await rejectionOf(
    world,
    await rejecting(world),
    (one) => titleLikeness(wanted, wordsOf(one.title ?? '')) >= LIKE_ENOUGH,
  )
  if (rejected) return rejected
  return {
    stage: 'not-crawled',
    detail:
      'geen enkele bron gaf een bericht met een titel die hierop lijkt; met het webadres is meer te zeggen',
    ...(nearest.length > 0 && {
      nearest: nearest.map(({ id, title, url }) => ({ id, title, url })),
    }),
  }
}

/** Items may have addresses on other hosts than their source. */
async function rejecting(world: WhyWorld): Promise<SourceStatus[]> {
  return (await world.sourceStatuses()).filter(({ rejected }) => rejected)
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
  const troubled = candidates.filter(({ error }) => error)
  const [first] = troubled
  if (!first?.error) return undefined
  const reasons = troubled.map(({ id, error }) => `${id} (${error?.kind}: ${error?.message})`)
  return {
    stage: STAGE_OF_FAILURE[first.error.kind] ?? 'source-failing',
    detail: `bronnen die dit volgen haperen: ${listed(reasons)}`,
    sourceId: first.id,
  }
}

function switchedOff(candidates: readonly SourceStatus[]): WhyAnswer {
  const reasons = candidates.map(({ id, reason }) => (reason ? `${id} (${reason})` : id))
  return {
    stage: 'source-off',
    detail: `bronnen die dit zouden volgen staan uit: ${listed(reasons)}`,
    ...firstOf(candidates),
  }
}

function waiting(candidates: readonly SourceStatus[]): WhyAnswer {
  return {
    stage: 'not-crawled',
    detail: `niet gezien bij ${listed(candidates.map(readingText))}`,
    ...firstOf(candidates),
  }
}

function readingText({ id, lastSuccessAt, nextDueAt, alarm }: SourceStatus): string {
  const read = lastSuccessAt
    ? `gelezen op ${lastSuccessAt}, maar het stond er niet bij`
    : 'nog nooit gelezen'
  const next = nextDueAt ? `; volgende keer ${nextDueAt}` : ''
  return `${id} (${read}${next}${alarm ? `; ${alarm.seen}` : ''})`
}

const firstOf = ([first]: readonly SourceStatus[]) => (first ? { sourceId: first.id } : {})

/** Some hosts have the news of forty cities. */
function listed(texts: readonly string[]): string {
  const rest = texts.length - MOST_LISTED
  return rest > 0 ? `${texts.slice(0, MOST_LISTED).join('; ')} en nog ${rest}` : texts.join('; ')
}
