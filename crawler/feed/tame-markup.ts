import { CrawlError } from '../../model/errors.ts'

const CONTROLS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu
const CDATA = '<![CDATA['
const MAX_REPAIRS = 200_000

/** What follows an item's CDATA that was never closed. */
const ITEM_END = /<\/(?:[\w-]+:)?(?:item|entry)\s*>/i
const FIELD_END = /<\/(?:[\w-]+:)?(?:title|link|description|encoded|content|summary|creator)\s*>/i

export interface TamedMarkup {
  readonly markup: string
  readonly isRepaired: boolean
}

/**
 * Makes a document fit for the tokenizer, which takes `5 <6` for a tag and swallows all that
 * follows a quotation mark or a CDATA section that was never closed: control characters out, signs
 * escaped, ends put in. Linear: what was found ahead is remembered.
 * @throws CrawlError of kind `parse` when hardly anything is sound
 */
export function tameMarkup(document: string): TamedMarkup {
  const text = document.replace(CONTROLS, '').toWellFormed()
  const repairs = findRepairs(text)
  const parts: string[] = []
  let from = 0
  for (const { at, length, insert } of repairs) {
    parts.push(text.slice(from, at), insert)
    from = at + length
  }
  parts.push(text.slice(from))
  return {
    markup: parts.join(''),
    isRepaired: repairs.length > 0 || text.length !== document.length,
  }
}

/** Instead of `length` characters at `at` there should be `insert`. */
interface Repair {
  readonly at: number
  readonly length: number
  readonly insert: string
}

function findRepairs(text: string): Repair[] {
  const repairs: Repair[] = []
  const look = lookAhead(text)
  let index = text.indexOf('<')
  while (index !== -1) {
    const { repair, resumeAt } = look(index)
    if (repair) repairs.push(repair)
    if (repairs.length > MAX_REPAIRS) {
      throw new CrawlError('parse', `more than ${MAX_REPAIRS} faults in its markup`)
    }
    index = text.indexOf('<', resumeAt)
  }
  return repairs
}

interface Look {
  readonly repair?: Repair | undefined
  readonly resumeAt: number
}

/** Judges the `<` at an index that only grows. */
function lookAhead(text: string): (index: number) => Look {
  const tagEnd = seek(text, '>')
  const commentEnd = seek(text, '-->')
  const cdataStart = seek(text, CDATA)
  const cdataEnd = seek(text, ']]>')
  return (index) => {
    if (text.startsWith('<!--', index)) {
      // A comment that never ends would hide the rest of the document.
      const end = commentEnd(index)
      return end === text.length ? escapeAt(index) : { resumeAt: end }
    }
    if (text.startsWith(CDATA, index)) {
      return lookAtCdata(text, index, cdataEnd(index), cdataStart(index + 1))
    }
    return lookAtTag(text, index, tagEnd(index))
  }
}

/** Finds the next `wanted` from an index that only grows, or the end, looking at each place once. */
function seek(text: string, wanted: string): (from: number) => number {
  let found = -1
  return (from) => {
    if (found < from) {
      found = text.indexOf(wanted, from)
      if (found === -1) found = text.length
    }
    return found
  }
}

const escapeAt = (at: number): Look => ({
  repair: { at, length: 1, insert: '&lt;' },
  resumeAt: at + 1,
})

/** A section in which the item ends before the section does was left open. */
function lookAtCdata(text: string, index: number, end: number, nextStart: number): Look {
  if (nextStart > end && end !== text.length) return { resumeAt: end }
  const content = text.slice(index, Math.min(end, nextStart))
  const fieldEnd = ITEM_END.test(content) ? content.search(FIELD_END) : -1
  if (fieldEnd === -1) return { resumeAt: end }
  const at = index + fieldEnd
  return { repair: { at, length: 0, insert: ']]>' }, resumeAt: at }
}

function lookAtTag(text: string, index: number, end: number): Look {
  const first = text.charAt(index + 1)
  if (first === '!' || first === '?') return { resumeAt: index + 2 }
  if (!/[\p{L}_]/u.test(first === '/' ? text.charAt(index + 2) : first)) return escapeAt(index)

  const next = text.indexOf('<', index + 1)
  if (next === -1) return { resumeAt: index + 1 }
  const isOpenAtNext = isInQuotation(text.slice(index, next))
  if (next < end) return isOpenAtNext ? { resumeAt: next } : escapeAt(index)
  const isOpenAtEnd = isOpenAtNext && isInQuotation(text.slice(index, end))
  return isOpenAtEnd ? closeQuotation(text, index, end) : { resumeAt: next }
}

/** Puts in the quotation mark that is missing before the end of a tag. */
function closeQuotation(text: string, index: number, end: number): Look {
  const at = text.charAt(end - 1) === '/' ? end - 1 : end
  const insert = text.slice(index, at).match(/=(["'])[^"']*$/)?.[1] ?? '"'
  return { repair: { at, length: 0, insert }, resumeAt: end }
}

/** Whether a tag so far has an attribute whose quotation is still open. */
function isInQuotation(tag: string): boolean {
  let quote = ''
  for (let index = tag.indexOf('='); index !== -1 && index < tag.length; index++) {
    const character = tag.charAt(index)
    if (quote) quote = character === quote ? '' : quote
    else if ((character === '"' || character === "'") && tag.charAt(index - 1) === '=') {
      quote = character
    }
  }
  return quote !== ''
}
