import type { Source } from '../model/source.ts'
import type { DocumentText } from './parsed-document.ts'
import { feedRootOf, sniffDocument } from './sniff-document.ts'

/** Servers like to write a comment or two after the end. */
const TAIL = 4096
const END_OF_XML = /<\/(?:[\w.-]+:)?(?:rss|feed|rdf|channel|searchRetrieveResponse)\s*>/i
const START_OF_PAGE = /<html[\s>]/i
const END_OF_PAGE = /<\/(?:html|body)\b/i

/**
 * Whether a document breaks off before its end. Its items are worth having, but what is missing in
 * them is not taken out by the publisher (REL-21).
 */
export function isTorn({ text, contentType }: DocumentText, { kind }: Source): boolean {
  if (kind === 'html') return START_OF_PAGE.test(text.slice(0, TAIL)) && !END_OF_PAGE.test(text)
  if (kind === 'sru') return !END_OF_XML.test(text.slice(-TAIL))
  if (kind !== 'feed') return false
  const root = feedRootOf(text, sniffDocument(text, contentType))
  return root !== undefined && !END_OF_XML.test(text.slice(-TAIL))
}
