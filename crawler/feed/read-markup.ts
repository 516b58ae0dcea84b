import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { CrawlError } from '../../model/errors.ts'

const MAX_ELEMENTS = 1_000_000
const MAX_ATTRIBUTES = 256

/** An opening tag. `start` and `end` are where it stands in the document. */
export interface Tag {
  /** As written. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly isSelfClosing: boolean
  readonly start: number
  readonly end: number
}

/** Hears a document in order. Texts are raw: their entities are not decoded. */
export interface MarkupListener {
  open(tag: Tag): void
  close(name: string): void
  text(raw: string): void
  cdata(text: string): void
  end(): void
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()
/** How an internal subset ends, which the tokenizer takes for text. */
const SUBSET_END = /\]\s*>/

/**
 * Reads XML, however sick, as a stream of events: no tree, no stack. A DOCTYPE is stepped over with
 * its entities and never acted upon (SEC-11); attributes and elements are counted (SEC-12).
 * @throws CrawlError of kind `parse` when there are too many
 */
export function readMarkup(markup: string, listener: MarkupListener): void {
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    new MarkupReader(markup, listener),
  )
  tokenizer.write(markup)
  tokenizer.end()
}

class MarkupReader implements TokenizerCallbacks {
  readonly #markup: string
  readonly #listener: MarkupListener
  #name = ''
  #start = 0
  #attributes: Map<string, string> | undefined
  #attributeName = ''
  #attributeValue = ''
  #elementCount = 0
  #inSubset = false

  constructor(markup: string, listener: MarkupListener) {
    this.#markup = markup
    this.#listener = listener
  }

  onopentagname(start: number, end: number) {
    this.#name = this.#markup.slice(start, end)
    this.#start = start - 1
    this.#attributes = undefined
    this.#elementCount++
    if (this.#elementCount > MAX_ELEMENTS) {
      throw new CrawlError('parse', `more than ${MAX_ELEMENTS} elements`)
    }
  }

  onattribname(start: number, end: number) {
    this.#attributeName = this.#markup.slice(start, end)
    this.#attributeValue = ''
  }

  onattribdata(start: number, end: number) {
    this.#attributeValue += this.#markup.slice(start, end)
  }

  onattribend() {
    this.#attributes ??= new Map()
    if (this.#attributes.size >= MAX_ATTRIBUTES) {
      throw new CrawlError('parse', `more than ${MAX_ATTRIBUTES} attributes on one element`)
    }
    const name = this.#attributeName.toLowerCase()
    if (!this.#attributes.has(name)) this.#attributes.set(name, this.#attributeValue)
  }

  onopentagend(end: number) {
    this.#open(end, false)
  }

  onselfclosingtag(end: number) {
    this.#open(end, true)
  }

  #open(end: number, isSelfClosing: boolean) {
    if (this.#inSubset) return
    this.#listener.open({
      name: this.#name,
      attributes: this.#attributes ?? NO_ATTRIBUTES,
      isSelfClosing,
      start: this.#start,
      end: end + 1,
    })
  }

  onclosetag(start: number, end: number) {
    if (!this.#inSubset) this.#listener.close(this.#markup.slice(start, end))
  }

  ontext(start: number, end: number) {
    const raw = this.#markup.slice(start, end)
    if (!this.#inSubset) this.#listener.text(raw)
    else if (SUBSET_END.test(raw)) this.#inSubset = false
  }

  oncdata(start: number, end: number, endOffset: number) {
    if (!this.#inSubset) this.#listener.cdata(this.#markup.slice(start, end - endOffset))
  }

  ondeclaration(start: number, end: number) {
    const declaration = this.#markup.slice(start, end)
    if (!/^doctype/i.test(declaration)) return
    const subset = declaration.indexOf('[')
    this.#inSubset = subset !== -1 && !declaration.includes(']', subset)
  }

  onend() {
    this.#listener.end()
  }

  /** Entities are not decoded here, so none is ever reported. */
  ontextentity() {}
  onattribentity() {}
  oncomment() {}
  onprocessinginstruction() {}
}
