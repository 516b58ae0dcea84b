import type { Source } from '../model/source.ts'
import type { RedirectSighting, SourceState } from '../model/source-state.ts'
import type { Redirect } from './fetch-gate.ts'

const ADOPT_AFTER_SIGHTINGS = 5
const ADOPT_AFTER_MS = 7 * 86_400_000
const PERMANENT: ReadonlySet<number> = new Set([301, 308])

/**
 * Takes over a new address once the same chain of permanent redirects was seen in five crawls over
 * a week (REL-11); until then only counts. The definition keeps the old address.
 */
export function adoptRedirects(
  source: Source,
  state: SourceState,
  redirects: readonly Redirect[] | undefined,
  now: Date,
): Pick<SourceState, 'adoptedUrl' | 'refusedUrl' | 'redirect' | 'healthReason'> {
  const { adoptedUrl: known, refusedUrl } = state
  const adopted = { ...(known && { adoptedUrl: known }), ...(refusedUrl && { refusedUrl }) }
  // Nothing was fetched (304): no news of the address either.
  if (!redirects) return { ...adopted, ...(state.redirect && { redirect: state.redirect }) }
  if (redirects.length === 0 || !redirects.every(({ status }) => PERMANENT.has(status))) {
    return adopted
  }
  const sighting = nextSighting(state.redirect, redirects, now)
  const ageMs = now.getTime() - Date.parse(sighting.firstSeenAt)
  const isYoung = sighting.count < ADOPT_AFTER_SIGHTINGS || ageMs < ADOPT_AFTER_MS
  const adoptedUrl = redirects.at(-1)?.to ?? source.url
  if (isYoung || hasPlaceholder(source) || adoptedUrl === refusedUrl) {
    return { ...adopted, redirect: sighting }
  }
  return { ...adopted, adoptedUrl, healthReason: `verhuisd naar ${adoptedUrl}` }
}

function nextSighting(
  last: RedirectSighting | undefined,
  redirects: readonly Redirect[],
  now: Date,
): RedirectSighting {
  const chain = redirects.map(({ status, to }) => `${status} ${to}`)
  const isSame = last?.chain.join('\n') === chain.join('\n')
  if (!last || !isSame) return { chain, firstSeenAt: now.toISOString(), count: 1 }
  return { ...last, count: last.count + 1 }
}

/** An address with a date in it is another one tomorrow: its target cannot be taken over. */
function hasPlaceholder(source: Source): boolean {
  return /\{(?:today|since)/.test(source.url)
}
