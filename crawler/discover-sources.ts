import { CrawlError } from '../model/errors.ts'
import type { ItemDraft } from '../model/item.ts'
import { Source, type SourceDefinition } from '../model/source.ts'
import {
  type Attempt,
  type Candidate,
  listCandidate,
  pageCandidates,
  wellKnownCandidates,
} from './discovery/candidates.ts'
import type { PageLeads } from './discovery/page-leads.ts'
import type { FetchedDocument } from './fetch-gate.ts'
import type { ParseDocument } from './parsed-document.ts'
import { probeSource } from './probe-sources.ts'
import type { ReadContext } from './read-pages.ts'
import { feedRootOf, sniffDocument } from './sniff-document.ts'

/** A source that could be added. It was read, and gives these items. */
export interface Proposal {
  readonly definition: SourceDefinition
  readonly found: string
  readonly items: number
  /** The first five. */
  readonly first: readonly Pick<ItemDraft, 'title' | 'url' | 'publishedAt'>[]
}

export type { Attempt }

export interface Discovery {
  /** Best first; empty when nothing on that site can be read. */
  readonly proposals: readonly Proposal[]
  readonly tried: readonly Attempt[]
}

export interface DiscoveryContext extends ReadContext {
  /** Looks what a page offers, in a process of its own. */
  readonly readLeads: ParseDocument
}

/** What all sources found on a site have in common; the person who adds one decides. */
export interface SiteFacts {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly level: Source['level']
  readonly languages: readonly string[]
}

const FIRST_ITEMS = 5

/**
 * Looks for something on a site that can be read: what the address itself is, what its page names,
 * well-known paths, and last a list of links in the page. Every proposal has been read.
 * @param factsOf what to call it, given what the page says of itself
 */
export async function discoverSources(
  address: string,
  factsOf: (leads: PageLeads | undefined) => SiteFacts,
  context: DiscoveryContext,
): Promise<Discovery> {
  const tried: Attempt[] = []
  const page = await fetchPage(address, context).catch((error: unknown) => {
    if (!(error instanceof CrawlError)) throw error
    const { kind, message } = error
    tried.push({
      url: address,
      found: 'het adres zelf',
      kind: 'page',
      error: { kind, message },
      items: 0,
    })
    return undefined
  })
  if (page === undefined) return { proposals: [], tried }

  const leads = await leadsOf(page, context)
  const facts = factsOf(leads)
  const proposals: Proposal[] = []
  const tryAll = async (candidates: readonly Candidate[]) => {
    for (const candidate of candidates) {
      const { attempt, proposal } = await tryCandidate(candidate, facts, context)
      tried.push(attempt)
      if (proposal) proposals.push(proposal)
    }
  }
  await tryAll(pageCandidates(page, formOf(page), leads))
  if (!proposals.some(hasDates)) await tryAll(wellKnownCandidates(page.url, tried))
  await tryAll((leads?.lists ?? []).map((lead) => listCandidate(page.url, lead)))
  return { proposals: proposals.toSorted((a, b) => rank(b) - rank(a)), tried }
}

async function fetchPage(url: string, { fetchDocument, signal }: DiscoveryContext) {
  const accept = 'text/html, application/rss+xml, application/atom+xml, */*;q=0.5'
  const result = await fetchDocument({
    url,
    headers: { accept },
    robots: 'obey',
    ...(signal && { signal }),
  })
  if (result.status !== 'fetched') throw new CrawlError('empty', `${url}: gave no document`)
  return result.document
}

/** What kind of source the address itself could be; undefined for a page. */
function formOf({ bytes, contentType }: FetchedDocument): string | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536))
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return 'ical'
  if (/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(text)) return 'sitemap'
  const form = sniffDocument(text, contentType)
  if (feedRootOf(text, form)) return 'feed'
  return form === 'json' ? 'feed' : undefined
}

/** A page that cannot be looked through may still have feeds at well-known paths. */
async function leadsOf(page: FetchedDocument, context: DiscoveryContext) {
  if (formOf(page) !== undefined) return undefined
  const { url, bytes, contentType, headers } = page
  const source = Source.parse({ ...NOBODY, url })
  const now = context.now().toISOString()
  try {
    const task = { source, url, bytes, contentType, headers, page: 0, now }
    return (await context.readLeads(task)).leads
  } catch (error) {
    if (error instanceof CrawlError && error.kind !== 'internal') return undefined
    throw error
  }
}

const NOBODY = { id: 'x', title: 'x', publisher: 'x', level: 'knowledge', kind: 'feed' }

async function tryCandidate(
  { found, definition }: Candidate,
  facts: SiteFacts,
  context: DiscoveryContext,
): Promise<{ attempt: Attempt; proposal?: Proposal }> {
  const { url, kind } = definition
  const parsed = Source.safeParse({ ...facts, ...definition })
  const attempt = { url, found, kind, items: 0 }
  if (!parsed.success) {
    const message = parsed.error.issues.map((issue) => issue.message).join('; ')
    return { attempt: { ...attempt, error: { kind: 'definition', message } } }
  }
  const { error, found: items, drafts } = await probeSource(parsed.data, context)
  if (error) {
    const { kind: errorKind, message } = error
    return { attempt: { ...attempt, error: { kind: errorKind, message } } }
  }
  const first = drafts
    .slice(0, FIRST_ITEMS)
    .map(({ title, url: link, publishedAt }) => ({ title, url: link, publishedAt }))
  const full = { ...facts, ...definition } as SourceDefinition
  return {
    attempt: { ...attempt, items },
    ...(first.length > 0 && { proposal: { definition: full, found, items, first } }),
  }
}

const hasDates = ({ first }: Proposal) =>
  first.filter(({ publishedAt }) => publishedAt).length > first.length / 2

/** A feed with dates is best; comments are not news. */
function rank(proposal: Proposal): number {
  const { definition, items } = proposal
  const kinds = ['html', 'sitemap', 'ical', 'json', 'wordpress', 'feed']
  return (
    (hasDates(proposal) ? 100 : 0) +
    10 * kinds.indexOf(definition.kind) +
    Math.min(items, 9) -
    (/comment|reactie/i.test(definition.url) ? 200 : 0)
  )
}
