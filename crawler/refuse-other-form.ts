import { CrawlError } from '../model/errors.ts'
import type { Source, SourceKind } from '../model/source.ts'
import { findChallengePage } from './challenge-page.ts'
import type { DocumentText } from './parsed-document.ts'
import { type DocumentForm, feedRootOf, isSitemap, sniffDocument } from './sniff-document.ts'

/** The forms in which a kind of source may come. `other` is a page that begins with words. */
const EXPECTED: { readonly [Kind in SourceKind]: readonly DocumentForm[] } = {
  feed: ['xml', 'json', 'other'],
  html: ['html', 'xml', 'other'],
  json: ['json'],
  sru: ['xml'],
  odata: ['json'],
  ckan: ['json'],
  sparql: ['json'],
  wordpress: ['json'],
  // A robots.txt that names sitemaps is text.
  sitemap: ['xml', 'other'],
  ical: ['other'],
  // A first column may well be called `[id]`.
  csv: ['other', 'json'],
  xml: ['xml'],
}

const NAMES: { readonly [Form in DocumentForm]: string } = {
  xml: 'XML',
  json: 'JSON',
  html: 'an HTML page',
  pdf: 'a PDF',
  other: 'plain text',
}
const EXPECTED_NAMES: { readonly [Kind in SourceKind]: string } = {
  feed: 'a feed',
  html: 'an HTML page',
  json: 'JSON',
  sru: 'XML of an SRU service',
  odata: 'JSON',
  ckan: 'JSON',
  sparql: 'SPARQL results in JSON',
  wordpress: 'JSON',
  sitemap: 'a sitemap',
  ical: 'a calendar',
  csv: 'a table',
  xml: 'XML',
}

/**
 * Refuses a document of another form than its source should give (REL-14), whatever its status was.
 * The message says what came and quotes nothing of it (SEC-08).
 * @throws CrawlError of kind `not_a_feed` or `challenge_page`
 */
export function refuseOtherForm(document: DocumentText, { kind }: Source) {
  const { text, contentType, url } = document
  const form = sniffDocument(text, contentType)
  if (isExpected(kind, form, text)) return
  if (form === 'html') refuseChallenge(document)
  const message = `${NAMES[form]} where ${EXPECTED_NAMES[kind]} should be`
  throw new CrawlError('not_a_feed', `${url}: ${message}`)
}

/** @throws CrawlError of kind `challenge_page` when a page is that of a guard against robots */
export function refuseChallenge({ text, url }: Pick<DocumentText, 'text' | 'url'>) {
  const challenge = findChallengePage(text)
  if (!challenge) return
  throw new CrawlError('challenge_page', `${url}: ${challenge.guard} asks whether we are human`)
}

function isExpected(kind: SourceKind, form: DocumentForm, text: string): boolean {
  if (kind === 'feed' && feedRootOf(text, form)) return true
  if (kind === 'html' && form === 'xml' && feedRootOf(text, form)) return false
  if (kind === 'sitemap' && isSitemap(text)) return true
  return EXPECTED[kind].includes(form)
}
