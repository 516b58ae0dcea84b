import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { CrawlError } from '../../model/errors.ts'
import { openElements } from './open-elements.ts'

const DEEPEST = 200
const MOST_ELEMENTS = 200_000
const MOST_ATTRIBUTES = 300

/**
 * Counts depth, elements and attributes as a stream before any tree is built (SEC-12): trees of
 * half a megabyte of unclosed tags take a minute to build.
 * @throws CrawlError of kind `parse`
 */
export function refuseUnreasonableHtml(html: string, url: string) {
  const open = openElements()
  let elements = 0
  let attributes = 0
  const refuse = (what: string) => {
    throw new CrawlError('parse', `${url}: ${what}`)
  }
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase()

  const callbacks: TokenizerCallbacks = {
    ...IGNORED,
    onopentagname(start, end) {
      open.open(nameAt(start, end))
      elements += 1
      attributes = 0
      if (open.depth() > DEEPEST) refuse(`nested deeper than ${DEEPEST}`)
      if (elements > MOST_ELEMENTS) refuse(`more than ${MOST_ELEMENTS} elements`)
    },
    onattribname() {
      attributes += 1
      if (attributes > MOST_ATTRIBUTES) {
        refuse(`an element with more than ${MOST_ATTRIBUTES} attributes`)
      }
    },
    onclosetag(start, end) {
      open.close(nameAt(start, end))
    },
    onselfclosingtag() {
      open.selfClose()
    },
  }
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, callbacks)
  tokenizer.write(html)
  tokenizer.end()
}

const IGNORED = {
  ontext() {},
  ontextentity() {},
  oncdata() {},
  oncomment() {},
  ondeclaration() {},
  onprocessinginstruction() {},
  onattribdata() {},
  onattribentity() {},
  onattribend() {},
  onopentagend() {},
  onend() {},
}
