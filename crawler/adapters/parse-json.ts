import { CrawlError } from '../../model/errors.ts'

const DEEPEST = 200
const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Parses JSON of at most 200 levels. The parser's own message is left out on purpose: it quotes the
 * document, which may be anything (SEC-08).
 * @throws CrawlError of kind `parse`
 */
export function parseJson(text: string, url: string): unknown {
  refuseDepth(text, url)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalidJson(url, error)
  }
}

function invalidJson(url: string, cause: unknown): CrawlError {
  return new CrawlError('parse', `${url}: the document is not valid JSON, or breaks off`, { cause })
}

/** Counts brackets outside strings, so that no tree is built of a document that is too deep. */
function refuseDepth(text: string, url: string) {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) index = endOfString(text, index)
    else if (code === 0x5b || code === 0x7b) depth += 1
    else if (code === 0x5d || code === 0x7d) depth -= 1
    if (depth > DEEPEST) throw new CrawlError('parse', `${url}: nested deeper than ${DEEPEST}`)
  }
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === BACKSLASH) index += 1
    else if (code === QUOTE) return index
  }
  return text.length
}
