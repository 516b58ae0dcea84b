import { getDocumentProxy } from 'unpdf'
import { CrawlError } from '../../model/errors.ts'
import { escapedText } from './escaped-text.ts'

const MOST_PAGES = 60
/** Of plain text; what an item keeps is cut to bytes later. */
const LONGEST_TEXT = 200 * 1024

/**
 * The text of a PDF, page by page, as far as an item keeps it. One that only holds pictures of text
 * has none.
 * @throws CrawlError of kind `parse` when it is broken or locked
 */
export async function pdfText(bytes: Uint8Array, url: string): Promise<string> {
  const document = await opened(bytes, url)
  try {
    return asText((await textsOf(document)).join('\n\n'))
  } finally {
    await document.loadingTask.destroy()
  }
}

async function textsOf(document: Awaited<ReturnType<typeof opened>>): Promise<string[]> {
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
    if (length > LONGEST_TEXT) break
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? withLineEnd(item) : '')).join('')
    pages.push(text)
    length += text.length
  }
  return pages
}

function withLineEnd({ str, hasEOL }: { readonly str: string; readonly hasEOL: boolean }): string {
  return hasEOL ? `${str}\n` : str
}

async function opened(bytes: Uint8Array, url: string) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes))
  } catch (error) {
    throw brokenPdf(url, error)
  }
}

function brokenPdf(url: string, cause: unknown): CrawlError {
  return new CrawlError('parse', `${url}: the PDF is broken, or locked`, { cause })
}

/** Words broken at a line's end are made whole. */
function asText(text: string): string {
  return escapedText(text.replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1'))
}
