import { canonicalUrl, cleanUrl } from '../../crawler/canonical-url.ts'
import { UsageError } from '../../model/errors.ts'
import type { Item } from '../../model/item.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import { EXIT } from '../exit-codes.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'

interface Answer {
  readonly url: string
  /** Where its way ended: at no source, not crawled, refused, rejected, without a tag, or nowhere. */
  readonly stage: 'no-source' | 'not-crawled' | 'source-failing' | 'rejected' | 'no-rule' | 'tagged'
  readonly detail: string
}

/** Tells what became of an address: at which stage it dropped out, or that it did not. */
export async function why(
  program: Program,
  url: string,
  options: { readonly json?: boolean },
  output: Output,
): Promise<number> {
  const clean = cleanUrl(url, url)
  if (clean === undefined || clean === 'too-long') throw new UsageError(`${url} is geen webadres`)
  const answer = { url, ...(await whatBecameOf(program, clean)) }
  await report(output, options, answer, () => `${answer.stage}: ${answer.detail}`)
  return EXIT.done
}

async function whatBecameOf(program: Program, url: string): Promise<Omit<Answer, 'url'>> {
  const [item] = await program.store.itemsByUrl(canonicalUrl(url))
  if (item) return storedAnswer(item)
  const host = hostOf(url)
  const statuses = await program.sourceStatuses()
  const candidates = statuses.filter((status) =>
    [status.url, status.homepage].some((address) => address && hostOf(address) === host),
  )
  const rejection = await rejectionOf(program, candidates, url)
  return rejection ?? answerOfSources(candidates, host)
}

function storedAnswer({ id, source, firstSeenAt, ...tags }: Item): Omit<Answer, 'url'> {
  const labels = [...tags.domains, ...tags.regulations, ...tags.themes]
  const stored = `item ${id} van bron ${source}, voor het eerst gezien op ${firstSeenAt}`
  if (labels.length === 0) {
    return { stage: 'no-rule', detail: `${stored}; geen regel gaf het een label` }
  }
  const why = labels.map(({ id, rule, score }) => `${id} (${rule}, ${score})`).join(', ')
  return { stage: 'tagged', detail: `${stored}; labels: ${why}` }
}

async function rejectionOf(
  { store }: Program,
  candidates: readonly SourceStatus[],
  url: string,
): Promise<Omit<Answer, 'url'> | undefined> {
  const wanted = canonicalUrl(url)
  for (const { id } of candidates) {
    const rejections = await store.rejectionsOf(id, 100)
    const match = rejections.find((one) => one.url && canonicalUrl(one.url) === wanted)
    if (match) {
      return { stage: 'rejected', detail: `bron ${id} gaf het, geweigerd om: ${match.reason}` }
    }
  }
  return undefined
}

function answerOfSources(candidates: readonly SourceStatus[], host: string): Omit<Answer, 'url'> {
  if (candidates.length === 0) {
    return { stage: 'no-source', detail: `geen bron volgt ${host}` }
  }
  const failing = candidates.filter(({ error }) => error)
  if (failing.length > 0) {
    const reasons = failing.map(({ id, error }) => `${id} (${error?.kind}: ${error?.message})`)
    return {
      stage: 'source-failing',
      detail: `bronnen die dit volgen haperen: ${reasons.join('; ')}`,
    }
  }
  const waiting = candidates.map(
    ({ id, enabled, lastSuccessAt }) =>
      `${id} (${enabled ? `laatst gelezen ${lastSuccessAt ?? 'nog nooit'}` : 'uitgezet'})`,
  )
  return { stage: 'not-crawled', detail: `niet gezien bij ${waiting.join(', ')}` }
}

const hostOf = (url: string) =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
