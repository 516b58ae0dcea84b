import type { Item } from '../model/item.ts'
import type { Evidence, Tag, TagKind } from '../model/tag.ts'
import { plainLine, shorten } from './plain-line.ts'

/** Longest sentence that is taken over, and how many characters are shown around a quote. */
const MAX_SENTENCE = 240
const MIN_SENTENCE = 30
const QUOTE_CONTEXT = 40
/** A first sentence that is not within this many characters is not looked for. */
const SENTENCE_WINDOW = 1500

/** What a digest needs of an item: small, so that the findings of a whole week fit in memory. */
export interface Finding {
  readonly id: string
  readonly cluster: string
  readonly url: string
  readonly title: string
  readonly source: string
  readonly publisher: string
  readonly level: Item['level']
  readonly language: string
  readonly publishedAt: string | null
  readonly firstSeenAt: string
  /** One sentence of the source itself; empty when it gives none beside its title. */
  readonly sentence: string
  readonly labels: readonly FoundLabel[]
  readonly deadlines: Item['deadlines']
}

/** A label with the passage that speaks for it. */
export interface FoundLabel {
  readonly kind: TagKind
  readonly id: string
  readonly score: number
  /** As it stands in the source; empty when no rule said why. */
  readonly quote: string
  /** The quote with some words around it. */
  readonly passage: string
}

/** Takes from an item what a digest may show of it. */
export function findingOf(item: Item): Finding {
  return {
    id: item.id,
    cluster: item.cluster,
    url: item.url,
    title: plainLine(item.title) || 'Zonder titel',
    source: item.source,
    publisher: plainLine(item.publisher),
    level: item.level,
    language: item.language,
    publishedAt: item.publishedAt,
    firstSeenAt: item.firstSeenAt,
    sentence: sentenceOf(item),
    labels: [
      ...item.regulations.map((tag) => labelFrom('regulation', tag, item)),
      ...item.themes.map((tag) => labelFrom('theme', tag, item)),
      ...item.domains.map((tag) => labelFrom('domain', tag, item)),
    ],
    deadlines: item.deadlines,
  }
}

/** The first sentence of summary or text that says something the title does not. */
function sentenceOf(item: Item): string {
  const title = plainLine(item.title).toLowerCase()
  for (const field of [item.summary, item.text]) {
    const beginning = plainLine(field.slice(0, SENTENCE_WINDOW))
    for (const { segment } of new Intl.Segmenter('nl', { granularity: 'sentence' }).segment(
      beginning,
    )) {
      const sentence = segment.trim()
      const repeatsTitle = title.includes(sentence.toLowerCase().replace(/[.!?…]+$/, ''))
      if (sentence.length >= MIN_SENTENCE && !repeatsTitle) return shorten(sentence, MAX_SENTENCE)
    }
  }
  return ''
}

function labelFrom(kind: TagKind, tag: Tag, item: Item): FoundLabel {
  const best = [...tag.evidence].sort(byWeight)[0]
  return {
    kind,
    id: tag.id,
    score: tag.score,
    quote: best ? plainLine(best.quote) : '',
    passage: best ? passageOf(item, best) : '',
  }
}

/** The longest passage says most (`smart metering`, not `waste`); an address says least. */
function byWeight(one: Evidence, other: Evidence): number {
  const isUrl = ({ field }: Evidence) => Number(field === 'url')
  return isUrl(one) - isUrl(other) || other.quote.length - one.quote.length
}

/** The quote with some words around it, as they stand in the source. */
function passageOf(item: Item, { field, start, end, quote }: Evidence): string {
  if (field === 'url' || field === 'title') return plainLine(quote)
  const text = item[field]
  const from = Math.max(0, start - QUOTE_CONTEXT)
  const until = Math.min(text.length, end + QUOTE_CONTEXT)
  const before = from === 0 ? text.slice(0, start) : text.slice(from, start).replace(/^\S*\s*/, '')
  const after =
    until === text.length ? text.slice(end) : text.slice(end, until).replace(/\s*\S*$/, '')
  const opening = from === 0 ? '' : '…'
  const closing = until === text.length ? '' : '…'
  return plainLine(`${opening}${before}${text.slice(start, end)}${after}${closing}`)
}
