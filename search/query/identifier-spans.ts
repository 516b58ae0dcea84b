import { findIdentifiers } from '../../model/identifiers.ts'
import { identifierToken, identifierTokens, urlToken } from '../analysis/identifier-tokens.ts'

/** A number of law or an address inside a query. */
export interface IdentifierSpan {
  readonly start: number
  readonly end: number
  /** Tokens that items which carry it have; any will do. */
  readonly tokens: readonly string[]
  /** Other spellings, to look for in texts and to mark. */
  readonly spellings: readonly string[]
}

const ADDRESS = /https?:\/\/\S+/gi
/** Who pastes a bare number means it, so these need no word that announces them as in texts. */
const BARE_DOSSIER = /(?<![\d.,/-])(\d{2})[ .\u00a0]?(\d{3})(?![\d.,/])/g
const BARE_ACT = /(?<![\d/])((?:19|20)\d{2}\/\d{1,4}|\d{1,4}\/(?:19|20)\d{2})(?![\d/])/g

/** Words that say what the number after them is: part of it, not another thing to find. */
const ANNOUNCEMENT =
  /(?<![\p{L}\d-])(?:kamerstuk(?:ken)?|kamerdossier|dossier(?:nummer)?|wetsvoorstel|kst\.?|celex|ecli|eli|nr\.?|nummer|tk|ek)[\s:(-]*$/iu

/** Finds identifiers in the order they stand; they do not overlap. */
export function identifierSpans(text: string): IdentifierSpan[] {
  const spans: IdentifierSpan[] = []
  for (const span of [...addresses(text), ...announced(text), ...bareNumbers(text)]) {
    const isFree = spans.every(({ start, end }) => span.end <= start || span.start >= end)
    if (isFree && span.tokens.length > 0) spans.push(span)
  }
  return spans
    .map((span) => ({ ...span, start: startOfAnnouncement(text, span.start) }))
    .sort((a, b) => a.start - b.start)
}

function startOfAnnouncement(text: string, start: number): number {
  const before = text.slice(0, start)
  const announcement = before.match(ANNOUNCEMENT)
  return announcement?.index === undefined ? start : startOfAnnouncement(text, announcement.index)
}

/** An address is looked up as the item's own; a number inside it as any item's. */
function addresses(text: string): IdentifierSpan[] {
  return [...text.matchAll(ADDRESS)].map((match) => ({
    ...placeOf(match),
    tokens: [...urlToken(match[0]), ...findIdentifiers(match[0]).flatMap(identifierTokens)],
    spellings: [],
  }))
}

/** As they are written, and as they are typed in a hurry: without capitals. */
function announced(text: string): IdentifierSpan[] {
  const capitals = text.toUpperCase()
  const readings = capitals.length === text.length ? [text, capitals] : [text]
  return readings
    .flatMap((reading) => findIdentifiers(reading))
    .map((identifier) => ({
      start: identifier.start,
      end: identifier.end,
      tokens: identifierTokens(identifier).slice(
        0,
        identifier.scheme === 'kamerstuk' ? 1 : undefined,
      ),
      spellings: identifier.scheme === 'kamerstuk' ? dossierSpellings(identifier.value) : [],
    }))
}

function bareNumbers(text: string): IdentifierSpan[] {
  const dossiers = [...text.matchAll(BARE_DOSSIER)].map((match) => {
    const dossier = `${match[1]}${match[2]}`
    return {
      ...placeOf(match),
      tokens: [identifierToken(dossier)],
      spellings: dossierSpellings(dossier),
    }
  })
  const acts = [...text.matchAll(BARE_ACT)].map((match) => ({
    ...placeOf(match),
    tokens: [identifierToken(match[0])],
    spellings: [],
  }))
  return [...dossiers, ...acts]
}

/** 36264 is also printed as 36 264. */
function dossierSpellings(value: string): string[] {
  const [dossier = ''] = value.split('-')
  return value === dossier ? [dossier, `${dossier.slice(0, 2)} ${dossier.slice(2)}`] : []
}

function placeOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}
