import type { FetchedDocument } from '../fetch-gate.ts'
import type { ListLead, PageLeads } from './page-leads.ts'

/** What one address gave, tried as one kind of source. */
export interface Attempt {
  readonly url: string
  /** How we came to it: `the address itself`, `link in the page`, `well-known path`. */
  readonly found: string
  readonly kind: string
  readonly error?: { readonly kind: string; readonly message: string }
  /** Items it would give. */
  readonly items: number
}

/** A definition without what all sources of the site share. */
export interface Candidate {
  readonly found: string
  readonly definition: Readonly<Record<string, unknown>> & {
    readonly kind: string
    readonly url: string
  }
}

/** Where sites keep their feed when they do not say so. */
const FEED_PATHS = [
  '/feed/',
  '/rss',
  '/rss.xml',
  '/atom.xml',
  '/feed.xml',
  '/index.xml',
  '/feed.json',
  '/nieuws/rss',
]
const WORDPRESS_POSTS = 'wp/v2/posts'

/** What the address itself is, and what its page names. */
export function pageCandidates(
  { url }: Pick<FetchedDocument, 'url'>,
  form: string | undefined,
  leads: PageLeads | undefined,
): Candidate[] {
  if (form !== undefined) return [{ found: 'het adres zelf', definition: { kind: form, url } }]
  const feeds = (leads?.feeds ?? []).map((feed) => ({
    found: 'genoemd op de pagina',
    definition: { kind: 'feed', url: feed.url },
  }))
  return [...feeds, ...(leads?.wordpressApi ? [wordpress(leads.wordpressApi)] : [])]
}

function wordpress(root: string): Candidate {
  return {
    found: 'WordPress',
    definition: { kind: 'wordpress', url: `${root.replace(/\/*$/, '/')}${WORDPRESS_POSTS}` },
  }
}

/** Conventional places; those tried already are left out. */
export function wellKnownCandidates(url: string, tried: readonly Attempt[]): Candidate[] {
  const { origin, pathname } = new URL(url)
  const below = pathname.replace(/\/*$/, '')
  const nested = below === '' ? [] : [`${origin}${below}/feed/`, `${origin}${below}/rss`]
  const feeds = [...nested, ...FEED_PATHS.map((path) => origin + path)]
  const candidates = [
    ...feeds.map((one) => ({ found: 'vaste plek', definition: { kind: 'feed', url: one } })),
    wordpress(`${origin}/wp-json/`),
    { found: 'vaste plek', definition: { kind: 'sitemap', url: `${origin}/sitemap.xml` } },
  ]
  const known = new Set(tried.map((attempt) => attempt.url))
  return candidates.filter(({ definition }) => !known.has(definition.url))
}

/** A list of links in the page itself. */
export function listCandidate(url: string, lead: ListLead): Candidate {
  return { found: 'lijst op de pagina', definition: { kind: 'html', url, ...lead } }
}
