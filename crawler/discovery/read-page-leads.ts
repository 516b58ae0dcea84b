import { type CheerioAPI, load } from 'cheerio'
import { refuseUnreasonableHtml } from '../adapters/html-limits.ts'
import { listsIn } from './lists-in.ts'
import type { PageLeads } from './page-leads.ts'

const MOST_FEEDS = 10
const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i

/**
 * Looks what a page offers: feeds, a WordPress API, lists of links.
 * @throws CrawlError of kind `parse` when the page is unreasonably large or deep
 */
export function readPageLeads(html: string, url: string): PageLeads {
  refuseUnreasonableHtml(html, url)
  const $ = load(html)
  const base = URL.parse($('base[href]').first().attr('href') ?? '', url)?.href ?? url
  const absolute = (href: string | undefined) =>
    href === undefined ? undefined : URL.parse(href.trim(), base)?.href
  const wordpressApi = absolute($('link[rel="https://api.w.org/"]').first().attr('href'))
  return {
    ...named($),
    feeds: feedsIn($, absolute),
    ...(wordpressApi && { wordpressApi }),
    lists: listsIn($, linksOfData($, absolute), absolute),
  }
}

function named($: CheerioAPI) {
  const title = words($('title').first().text())
  const siteName = words($('meta[property="og:site_name"]').first().attr('content') ?? '')
  const language = /^[a-z]{2}/i.exec($('html').attr('lang') ?? '')?.[0].toLowerCase()
  return {
    ...(title && { title }),
    ...(siteName && { siteName }),
    ...(language && { language }),
  }
}

function feedsIn($: CheerioAPI, absolute: (href: string | undefined) => string | undefined) {
  const feeds = new Map<string, { url: string; title?: string }>()
  for (const element of $('link[href][rel], a[type][href]').toArray()) {
    const { rel = 'alternate', type = '', href, title } = element.attribs
    const isFeed = /\balternate\b|\bfeed\b/i.test(rel) && FEED_TYPE.test(type.trim())
    const url = isFeed ? absolute(href) : undefined
    if (url && !feeds.has(url)) feeds.set(url, { url, ...(title && { title: words(title) }) })
  }
  return [...feeds.values()].slice(0, MOST_FEEDS)
}

/** Addresses that the page itself calls a list or articles (schema.org in JSON-LD). */
function linksOfData(
  $: CheerioAPI,
  absolute: (href: string | undefined) => string | undefined,
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const element of $('script[type="application/ld+json"]').toArray().slice(0, 20)) {
    for (const url of urlsIn(jsonOf($(element).text()), 0)) {
      const address = absolute(url)
      if (address) found.add(address)
    }
  }
  return found
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A page may hold broken data; its links are only a hint.
    return undefined
  }
}

const LISTED = /^(?:ListItem|NewsArticle|Article|BlogPosting|Report|Event|WebPage)$/

function urlsIn(value: unknown, depth: number): string[] {
  if (depth > 8 || typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap((one) => urlsIn(one, depth + 1))
  if (!('@type' in value) || !LISTED.test(String(value['@type']))) return inside
  const { url } = value as { url?: unknown }
  return typeof url === 'string' ? [url, ...inside] : inside
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200)
}
