import { Parser } from 'htmlparser2'
import { CrawlError } from '../../model/errors.ts'

const DEEPEST = 200
const MOST_ELEMENTS = 200_000
const MOST_ATTRIBUTES = 300

/**
 * Counts depth, elements and attributes as a stream before any tree is built (SEC-12): trees of
 * half a megabyte of unclosed tags take a minute to build.
 * @throws CrawlError of kind `parse`
 */
export function refuseUnreasonableHtml(html: string, url: string) {
  let depth = 0
  let elements = 0
  let attributes = 0
  const refuse = (what: string) => {
    throw new CrawlError('parse', `${url}: ${what}`)
  }
  const parser = new Parser({
    onopentagname() {
      depth += 1
      elements += 1
      attributes = 0
      if (depth > DEEPEST) refuse(`nested deeper than ${DEEPEST}`)
      if (elements > MOST_ELEMENTS) refuse(`more than ${MOST_ELEMENTS} elements`)
    },
    onattribute() {
      attributes += 1
      if (attributes > MOST_ATTRIBUTES)
        refuse(`an element with more than ${MOST_ATTRIBUTES} attributes`)
    },
    onclosetag() {
      depth -= 1
    },
  })
  parser.write(html)
  parser.end()
}
