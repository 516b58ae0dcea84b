import type { Cheerio, CheerioAPI } from 'cheerio'
import { parseDate } from '../parse-date.ts'
import { selectorsOf, tagOf } from './block-selectors.ts'
import type { ListLead } from './page-leads.ts'

type Block = Cheerio<ReturnType<CheerioAPI>[number]>

/** Parts of a page in which links lead around the site. */
const AROUND = 'nav, footer, aside, form, [role="navigation"], [role="contentinfo"]'
const HEADING = ':is(h1, h2, h3, h4, h5, h6)'
const LEVELS_UP = 5
const FEWEST_ITEMS = 3
const SHORTEST_TITLE = 12
const MOST_LINKS = 2000
const MOST_LISTS = 3
/** A block with more links than this is a group of items. */
const LINKS_A_BLOCK = 1.7
const ANY_DAY = { timeZone: 'Europe/Amsterdam', now: new Date('2099-01-01T00:00:00Z') }

/**
 * Finds repeated blocks with a link of some words, and a date if there is one; likeliest first.
 * @param known addresses that the page itself calls items
 */
export function listsIn(
  $: CheerioAPI,
  known: ReadonlySet<string>,
  absolute: (href: string | undefined) => string | undefined,
): ListLead[] {
  const links = $('a[href]')
    .toArray()
    .slice(0, MOST_LINKS)
    .map((element) => $(element))
    .filter((link) => link.closest(AROUND).length === 0 && titleOf(link).length >= SHORTEST_TITLE)
  const good = new Set<unknown>(links.map((link) => link.get(0)))
  const isKnown = (href: string | undefined) => known.has(absolute(href) ?? '')

  const selectors = new Set(links.flatMap((link) => blocksAround(link).flatMap(selectorsOf)))
  return [...selectors]
    .flatMap((selector) => {
      const blocks = $(selector)
        .toArray()
        .map((element) => $(element))
      const lead = leadOf(blocks, selector, (link) => good.has(link.get(0)), isKnown)
      return lead ? [lead] : []
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_LISTS)
    .map(({ lead }) => lead)
}

/** The link itself and what it stands in, a few levels up. */
function blocksAround(link: Block): Block[] {
  const blocks = [link]
  for (let block = link.parent(); blocks.length <= LEVELS_UP; block = block.parent()) {
    if (block.length === 0 || block.is('body, html, main')) break
    blocks.push(block)
  }
  return blocks
}

function leadOf(
  all: readonly Block[],
  item: string,
  isGood: (link: Block) => boolean,
  isKnown: (href: string | undefined) => boolean,
): { lead: ListLead; score: number } | undefined {
  const goodLinks = (block: Block) => {
    const inside = block.find('a[href]')
    const links = block.is('a[href]') ? block.add(inside) : inside
    return links
      .toArray()
      .map((_, index) => links.eq(index))
      .filter(isGood)
  }
  const rows = all
    .map((block) => ({ block, links: goodLinks(block) }))
    .filter(({ links }) => links.length > 0)
  const addresses = rows.map(({ links }) => new Set(links.map((link) => link.attr('href'))))
  const linksPerBlock = addresses.reduce((sum, { size }) => sum + size, 0) / rows.length
  const distinct = new Set(addresses.flatMap((hrefs) => [...hrefs]))
  const isList = distinct.size >= FEWEST_ITEMS && rows.length >= 0.6 * all.length
  if (!isList || linksPerBlock > LINKS_A_BLOCK) return undefined

  const blocks = rows.map(({ block }) => block)
  const share = (has: (block: Block) => boolean) => blocks.filter(has).length / blocks.length
  const date = dateOf(blocks)
  const headings = share((block) => block.find(HEADING).text().trim().length >= SHORTEST_TITLE)
  const inHeading = share((block) => block.find(`${HEADING} a[href]`).length > 0)
  const knownShare = [...distinct].filter(isKnown).length / distinct.size
  const titleLength =
    rows.reduce((sum, { links }) => sum + titleOf(links[0]).length, 0) / rows.length
  const score =
    Math.min(distinct.size, 30) *
    (1 + 3 * (date?.share ?? 0) + headings + 3 * knownShare) *
    Math.min(titleLength, 60) *
    (share((block) => block.closest('main, [role="main"], article').length > 0) > 0.5 ? 1.5 : 1)
  const summaries = share((block) => words(block.find('p').first().text()).length >= 40)
  return {
    score,
    lead: {
      // The head of a table has no link.
      item: rows.length < all.length ? `${item}:has(a[href])` : item,
      titleSelector: headings >= 0.8 ? HEADING : 'a[href]',
      linkSelector: inHeading >= 0.8 ? `${HEADING} a[href]` : 'a[href]',
      ...date?.selectors,
      ...(summaries >= 0.6 && { summarySelector: 'p' }),
    },
  }
}

/** How most of the blocks give their date. */
function dateOf(blocks: readonly Block[]) {
  const stamped = blocks.filter((block) => block.find('time[datetime]').length > 0).length
  if (stamped / blocks.length >= 0.6) {
    const selectors = { dateSelector: 'time', dateAttribute: 'datetime' }
    return { share: stamped / blocks.length, selectors }
  }
  const counts = new Map<string, number>()
  for (const block of blocks) {
    for (const selector of new Set(datedElements(block))) {
      counts.set(selector, (counts.get(selector) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  if (!best || best[1] / blocks.length < 0.6) return undefined
  return { share: best[1] / blocks.length, selectors: { dateSelector: best[0] } }
}

/** Small elements that hold a date and little else. */
function datedElements(block: Block): string[] {
  const elements = block.find('*')
  return elements
    .toArray()
    .slice(0, 60)
    .map((_, index) => elements.eq(index))
    .filter((element) => element.children().length === 0 && isDate(words(element.text())))
    .map((element) => {
      const [name] = (element.attr('class') ?? '')
        .split(/\s+/)
        .filter((one) => /^[a-z_][\w-]*$/i.test(one))
      const tag = tagOf(element)
      return name ? `${tag}.${name}` : tag
    })
}

function isDate(text: string): boolean {
  return text.length >= 6 && text.length <= 40 && parseDate(text, ANY_DAY).publishedAt !== null
}

function titleOf(link: Block | undefined): string {
  return words(link?.text() ?? '')
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
