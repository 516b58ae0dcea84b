const CONTROLS = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu

export interface TamedMarkup {
  readonly markup: string
  readonly isRepaired: boolean
}

/**
 * Makes a document fit for the tokenizer, which would take `5 <6` for a tag and swallow what
 * follows: escapes every `<` that begins no markup, and takes out control characters. Linear:
 * what was found ahead is remembered.
 */
export function tameMarkup(document: string): TamedMarkup {
  const text = document.replace(CONTROLS, '').toWellFormed()
  const strays = findStrayBrackets(text)
  const isRepaired = strays.length > 0 || text.length !== document.length
  if (strays.length === 0) return { markup: text, isRepaired }

  const parts: string[] = []
  let from = 0
  for (const index of strays) {
    parts.push(text.slice(from, index), '&lt;')
    from = index + 1
  }
  parts.push(text.slice(from))
  return { markup: parts.join(''), isRepaired }
}

/** Where a `<` stands that opens nothing. */
function findStrayBrackets(text: string): number[] {
  const strays: number[] = []
  const tagEnd = seek(text, '>')
  const spanEnd = spanEnds(text)
  let index = text.indexOf('<')
  while (index !== -1) {
    const end = text.charCodeAt(index + 1) === EXCLAMATION ? spanEnd(index) : index + 1
    const next = text.indexOf('<', end === NEVER ? index + 1 : end)
    if (end === NEVER) strays.push(index)
    else if (end === index + 1 && isStray(text, index, next, tagEnd(index))) strays.push(index)
    index = next
  }
  return strays
}

const NEVER = -1
const EXCLAMATION = 33
const QUESTION = 63
const SLASH = 47

/** Where a CDATA section or a comment ends; a comment that never does would hide all that follows. */
function spanEnds(text: string): (index: number) => number {
  const commentEnd = seek(text, '-->')
  const cdataEnd = seek(text, ']]>')
  return (index) => {
    if (text.startsWith('<!--', index)) return commentEnd(index)
    if (!text.startsWith('<![CDATA[', index)) return index + 2
    const end = cdataEnd(index)
    return end === NEVER ? text.length : end
  }
}

/** Finds the next `wanted` from an index that only grows, looking at each character once. */
function seek(text: string, wanted: string): (from: number) => number {
  let found = 0
  return (from) => {
    if (found !== NEVER && found <= from) found = text.indexOf(wanted, from)
    return found
  }
}

function isStray(text: string, index: number, next: number, close: number): boolean {
  const first = text.charCodeAt(index + 1)
  if (first === QUESTION) return false
  if (!isNameStart(first === SLASH ? text.charCodeAt(index + 2) : first)) return true
  const holdsAnother = next !== NEVER && (close === NEVER || next < close)
  return holdsAnother && !isInQuotation(text.slice(index, next))
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127
}

/** Within an open quotation a `<` belongs to an attribute. */
function isInQuotation(tag: string): boolean {
  let quote = ''
  for (let index = 0; index < tag.length; index++) {
    const character = tag.charAt(index)
    if (quote) quote = character === quote ? '' : quote
    else if (/["']/.test(character) && tag.charAt(index - 1) === '=') quote = character
  }
  return quote !== ''
}
