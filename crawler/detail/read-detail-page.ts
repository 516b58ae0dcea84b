import { CrawlError } from '../../model/errors.ts'
import type { ItemDraft, RawItem } from '../../model/item.ts'
import { decodeDocument } from '../decode-document.ts'
import { normalise } from '../normalise.ts'
import type { DetailTask, ParseTask } from '../parsed-document.ts'
import { refuseChallenge } from '../refuse-other-form.ts'
import { sniffDocument } from '../sniff-document.ts'
import { escapedText } from './escaped-text.ts'

/** What a page or PDF says of the item it is about; texts may hold markup. */
export type DetailWords = Pick<RawItem, 'title' | 'summary' | 'text' | 'published'>

/**
 * Completes an item by its page or PDF: the text where the source asks for it, and the title, summary
 * and date that its list did not give. What the list gave stays, and so does the hash of it. Without
 * a document the item is only read anew.
 * @throws CrawlError
 */
export async function readDetailPage(task: ParseTask, detail: DetailTask): Promise<ItemDraft> {
  const { draft, isUntitled } = detail
  const words = task.bytes.byteLength > 0 ? await wordsOf(task) : {}
  const raw = rawItem(draft, task.source.detail ? words : { ...words, text: '' }, isUntitled)
  const result = normalise(raw, task.source, draft.url, new Date(task.now))
  if (!('draft' in result)) return draft
  const { title, summary, text, language, publishedAt } = result.draft
  return { ...draft, title, summary, text, language, publishedAt: publishedAt ?? draft.publishedAt }
}

/** Loads what takes pages or PDFs apart only when there is one: each needs megabytes. */
async function wordsOf(task: ParseTask): Promise<DetailWords> {
  const { bytes, url, contentType, source } = task
  if (isPdf(bytes)) {
    const { pdfText } = await import('./pdf-text.ts')
    return { text: await pdfText(bytes, url) }
  }
  const text = decodeDocument(bytes, contentType)
  if (/^text\/plain\b/i.test(contentType)) return { text: escapedText(text) }
  if (sniffDocument(text, contentType) === 'json') {
    throw new CrawlError('not_a_feed', `${url}: JSON where a page should be`)
  }
  refuseChallenge({ text, url })
  const { readPageWords } = await import('./page-words.ts')
  return readPageWords(text, url, source.detail?.selector)
}

/** `%PDF-` stands within the first kilobyte (ISO 32000, annex H). */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

function rawItem(draft: ItemDraft, words: DetailWords, isUntitled: boolean): RawItem {
  const { url, type, language } = draft
  const published = isUntitled
    ? (words.published ?? draft.publishedAt)
    : (draft.publishedAt ?? words.published)
  return {
    url,
    title: (isUntitled && words.title) || draft.title,
    summary: draft.summary || (words.summary ?? ''),
    text: words.text || draft.text,
    ...(published && { published }),
    documentType: type,
    // The name in an address is too short to tell its language.
    ...(!isUntitled && language !== 'und' && { language }),
  }
}
