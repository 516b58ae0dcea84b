import { CrawlError } from '../model/errors.ts'
import type { ItemDraft, Rejection } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { TagItem } from '../tags/tagger.ts'
import { readAs } from './adapters/read-as.ts'
import { decodeDocument } from './decode-document.ts'
import { findDeadlines } from './find-deadlines.ts'
import { contentHash } from './identity/content-hash.ts'
import { type Normalised, normalise, rejectionOf } from './normalise.ts'
import type {
  AdapterResult,
  DetailTask,
  DocumentText,
  ParsedDocument,
  ParseTask,
} from './parsed-document.ts'
import { filledIn } from './placeholders.ts'
import { refuseChallenge, refuseOtherForm } from './refuse-other-form.ts'
import { tagInputOf } from './tag-input.ts'
import { isTorn } from './torn-document.ts'

const MOST_ITEMS = 1000

/**
 * Reads one document: decodes it, refuses what it should not be, lets the adapter of its source read
 * it, cleans and tags each item. One bad item costs only itself (REL-26).
 * @throws CrawlError
 */
export async function readDocument(task: ParseTask, tagItem: TagItem): Promise<ParsedDocument> {
  const { source, detail } = task
  if (detail) return readDetail(task, detail, tagItem)
  const document = documentText(task)
  refuseOtherForm(document, source)
  const { items, rejections = [], next, ...rest } = await readItems(document, source)

  const now = new Date(task.now)
  const read = items.slice(0, MOST_ITEMS).map((raw) => normalise(raw, source, document.url, now))
  const isFromTornDocument = isTorn(document, source)
  const drafts = draftsOf(read).map((draft) => ({
    ...tagged(draft, tagItem),
    contentHash: contentHash(draft),
    ...(isFromTornDocument && { isFromTornDocument }),
  }))
  return {
    ...rest,
    found: items.length + rejections.length,
    drafts,
    rejections: [...rejections.map(shown), ...rejectionsOf(read)].slice(0, MOST_ITEMS),
    ...(next && { next: filledIn(next, source, now) }),
  }
}

/** Loads what takes pages and PDFs apart only where there is one. */
async function readDetail(
  task: ParseTask,
  detail: DetailTask,
  tagItem: TagItem,
): Promise<ParsedDocument> {
  const { readDetailPage } = await import('./detail/read-detail-page.ts')
  const draft = await readDetailPage(task, detail)
  return { found: 1, drafts: [tagged(draft, tagItem)], rejections: [] }
}

function documentText({ url, bytes, contentType, headers, page, now }: ParseTask): DocumentText {
  const text = decodeDocument(bytes, contentType)
  if (!/\S/.test(text)) throw new CrawlError('empty', `${url}: the document is empty`)
  return { url, text, contentType, headers, page, now }
}

async function readItems(document: DocumentText, source: Source): Promise<AdapterResult> {
  try {
    return await readAs(document, source)
  } catch (error) {
    // The page of a guard is HTML too, and has no rows.
    if (source.kind === 'html') refuseChallenge(document)
    throw error
  }
}

function shown(rejection: Rejection): Rejection {
  return rejectionOf(rejection.reason, rejection)
}

function draftsOf(read: readonly Normalised[]): ItemDraft[] {
  return read.flatMap((entry) => ('draft' in entry ? entry.draft : []))
}

function rejectionsOf(read: readonly Normalised[]): Rejection[] {
  return read.flatMap((entry) => ('rejection' in entry ? entry.rejection : []))
}

function tagged(draft: ItemDraft, tagItem: TagItem): ItemDraft {
  const { domains, regulations, themes, identifiers } = tagItem(tagInputOf(draft))
  const deadlines = findDeadlines(draft)
  return { ...draft, domains, regulations, themes, identifiers, deadlines }
}
