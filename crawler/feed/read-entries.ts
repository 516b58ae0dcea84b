import { CrawlError } from '../../model/errors.ts'
import { decodeEntities, escapeMarkup } from './decode-entities.ts'
import type { Entry, Field } from './entry.ts'
import {
  BODY_FIELDS,
  CHANNEL_FIELDS,
  ENDED_BY_BROTHER,
  ENDS_SHORT_FIELD,
  ITEM_FIELDS,
  NEVER_IN_MARKUP,
  OPAQUE,
  ROOTS,
  TRANSPARENT,
  VOID,
} from './field-names.ts'
import { canonicalName, ROOT_SCOPE, type Scope, scopeWithin } from './namespaces.ts'
import { type OpenField, openField } from './open-field.ts'
import { type MarkupListener, readMarkup, type Tag } from './read-markup.ts'

const MAX_DEPTH = 200
const MAX_ITEMS = 50_000

/** What a feed holds, before any of its fields is judged. */
export interface FeedEntries {
  readonly entries: readonly Entry[]
  readonly channel: Entry
  /** Something in it said that it is a feed. */
  readonly hasRoot: boolean
  readonly isRepaired: boolean
  /** It broke off before its end. */
  readonly isTorn: boolean
}

/**
 * Reads the items of RSS, RDF and Atom in one pass, whatever is left open, closed twice or out of
 * place: an item ends where the next begins, a field where its item ends.
 * @throws CrawlError of kind `parse` when there are too many, or nested deeper than 200
 */
export function readEntries(markup: string, url: string): FeedEntries {
  const reader = new EntryReader(markup, url)
  readMarkup(markup, reader)
  return reader.result()
}

/** Before the name of a field that stands in an element we do not know: better than none. */
const NESTED = 'in '

interface Frame {
  /** As written, in lower case: what its end tag will be called. */
  readonly tag: string
  readonly kind: 'element' | 'opaque' | 'transparent' | 'item' | 'field' | 'markup'
  readonly scope: Scope
  readonly base: string
}

interface Draft {
  readonly fields: Map<string, Field[]>
  readonly attributes: ReadonlyMap<string, string>
  readonly base: string
}

class EntryReader implements MarkupListener {
  readonly #markup: string
  readonly #entries: Entry[] = []
  readonly #channel: Draft
  readonly #stack: Frame[] = []
  readonly #outermost: Frame
  #item: Draft | undefined
  #itemName: string | undefined
  #field: OpenField | undefined
  #hasRoot = false
  #isRepaired = false
  #isTorn = false

  constructor(markup: string, url: string) {
    this.#markup = markup
    this.#channel = { fields: new Map(), attributes: new Map(), base: url }
    this.#outermost = { tag: '', kind: 'element', scope: ROOT_SCOPE, base: url }
  }

  result(): FeedEntries {
    return {
      entries: this.#entries,
      channel: this.#channel,
      hasRoot: this.#hasRoot,
      isRepaired: this.#isRepaired,
      isTorn: this.#isTorn,
    }
  }

  open(tag: Tag): void {
    const scope = scopeWithin(this.#top().scope, tag.attributes)
    const name = canonicalName(tag.name, scope)
    if (this.#field) {
      if (!this.#endsField(name, tag)) {
        this.#openInField(tag, scope)
        return
      }
      this.#isRepaired = true
      this.#closeFrom(this.#stack.findIndex(({ kind }) => kind === 'field'))
    }
    if (this.#isItemName(name)) this.#startItem(tag, scope)
    else this.#startElement(tag, name, scope)
    if (tag.isSelfClosing) this.#closeFrom(this.#stack.length - 1)
  }

  close(name: string): void {
    const tag = name.trim().toLowerCase()
    const index = this.#stack.findLastIndex((frame) => frame.tag === tag)
    if (index === -1 || index < this.#stack.length - 1) this.#isRepaired = true
    if (index !== -1) this.#closeFrom(index)
  }

  text(raw: string): void {
    if (!this.#field) return
    if (this.#field.isMarkup || this.#top().kind === 'markup') {
      this.#field.add(raw)
      return
    }
    const { text, isRepaired } = decodeEntities(raw)
    this.#isRepaired ||= isRepaired
    this.#field.add(text)
  }

  cdata(text: string): void {
    this.#field?.add(this.#field.isMarkup ? escapeMarkup(text) : text)
  }

  end(): void {
    if (this.#stack.length === 0) return
    this.#isTorn = true
    this.#isRepaired = true
    if (this.#field && !BODY_FIELDS.has(this.#field.name)) this.#field = undefined
    const isUseful = this.#item?.fields.has('title') || this.#item?.fields.has('link')
    if (this.#item && !isUseful) this.#item = undefined
    this.#closeFrom(0)
  }

  #top(): Frame {
    return this.#stack.at(-1) ?? this.#outermost
  }

  #push(tag: Tag, kind: Frame['kind'], scope: Scope): Frame {
    if (this.#stack.length >= MAX_DEPTH) {
      throw new CrawlError('parse', `elements are nested deeper than ${MAX_DEPTH}`)
    }
    const base = baseWithin(this.#top().base, tag.attributes.get('xml:base'))
    const frame = { tag: tag.name.toLowerCase(), kind, scope, base }
    this.#stack.push(frame)
    return frame
  }

  /** A document has items by one name; another of that kind inside them is something else. */
  #isItemName(name: string): boolean {
    if (name !== 'item' && name !== 'entry') return false
    this.#itemName ??= name
    return name === this.#itemName
  }

  #startItem(tag: Tag, scope: Scope): void {
    if (this.#item) {
      this.#isRepaired = true
      this.#closeFrom(this.#stack.findIndex(({ kind }) => kind === 'item'))
    }
    if (this.#stack.every((frame) => /(?:^|:)rdf$/.test(frame.tag))) this.#hasRoot = true
    const { base } = this.#push(tag, 'item', scope)
    this.#item = { fields: new Map(), attributes: tag.attributes, base }
  }

  #startElement(tag: Tag, name: string, scope: Scope): void {
    const { kind } = this.#top()
    if (ROOTS.has(name)) this.#hasRoot = true
    if (kind === 'opaque' || OPAQUE.has(name)) this.#push(tag, 'opaque', scope)
    else if (TRANSPARENT.has(name)) this.#push(tag, 'transparent', scope)
    else if ((this.#item ? ITEM_FIELDS : CHANNEL_FIELDS).has(name)) {
      const isNested = kind === 'element' && this.#item !== undefined
      const { base } = this.#push(tag, 'field', scope)
      this.#field = openField(isNested ? NESTED + name : name, tag, base)
    } else this.#push(tag, 'element', scope)
  }

  /** Whether an element cannot be part of the open field, so that the field was never closed. */
  #endsField(name: string, tag: Tag): boolean {
    if (this.#isItemName(name)) return true
    if (this.#field?.isMarkup) return false
    if (NEVER_IN_MARKUP.has(name)) return true
    if (this.#top().kind !== 'field' || !ENDS_SHORT_FIELD.has(name)) return false
    return tag.attributes.size === 0 || !BODY_FIELDS.has(this.#field?.name ?? '')
  }

  /** Markup that was not escaped stays in the field, in order. */
  #openInField(tag: Tag, scope: Scope): void {
    const local = localName(tag.name.toLowerCase())
    if (ENDED_BY_BROTHER.has(local) && this.#top().tag === tag.name.toLowerCase()) {
      this.#closeFrom(this.#stack.length - 1)
    }
    const source = this.#markup.slice(tag.start + 1 + tag.name.length, tag.end)
    this.#field?.add(`<${local}${source}`)
    if (!tag.isSelfClosing && !VOID.has(local)) this.#push(tag, 'markup', scope)
  }

  /** Closes the open elements from the innermost to the one at `index`. */
  #closeFrom(index: number): void {
    while (this.#stack.length > index) {
      const frame = this.#stack.pop()
      if (frame?.kind === 'markup') this.#field?.add(`</${localName(frame.tag)}>`)
      if (frame?.kind === 'field') this.#finishField()
      if (frame?.kind === 'item') this.#finishItem()
    }
  }

  #finishField(): void {
    const { fields } = this.#item ?? this.#channel
    const field = this.#field
    this.#field = undefined
    if (!field) return
    const known = fields.get(field.name)
    if (known) known.push(field.close())
    else fields.set(field.name, [field.close()])
  }

  #finishItem(): void {
    if (!this.#item) return
    const { fields } = this.#item
    for (const [name, values] of fields) {
      const plain = name.slice(NESTED.length)
      if (name.startsWith(NESTED) && !fields.has(plain)) fields.set(plain, values)
    }
    if (this.#entries.length >= MAX_ITEMS) {
      throw new CrawlError('parse', `more than ${MAX_ITEMS} items`)
    }
    this.#entries.push(this.#item)
    this.#item = undefined
  }
}

/** Without its prefix, so that `svg:script` is a script to whoever reads the text. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function baseWithin(base: string, own: string | undefined): string {
  if (!own) return base
  const { text } = decodeEntities(own.trim())
  return URL.parse(text, base)?.href ?? base
}
