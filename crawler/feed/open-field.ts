import type { Field } from './entry.ts'
import type { Tag } from './read-markup.ts'

/** A field whose end has not been read yet. */
export interface OpenField {
  readonly name: string
  /** XHTML: its text is markup as it stands, and must not be decoded. */
  readonly isMarkup: boolean
  readonly add: (text: string) => void
  readonly close: () => Field
}

/** Begins to collect what a field holds, as its `type` says (Atom 1.0 §3.1, Atom 0.3 `mode`). */
export function openField(name: string, { attributes }: Tag, base: string): OpenField {
  const type = attributes.get('type') ?? ''
  const mode = attributes.get('mode')
  const isText =
    name === 'link' || type === '' || /^(?:text|html|xhtml|application\/xhtml)/i.test(type)
  let value = ''
  return {
    name,
    isMarkup: mode !== 'escaped' && (/xhtml/i.test(type) || mode === 'xml' || /^xhtml:/.test(name)),
    add: (text) => {
      if (isText && mode !== 'base64') value += text
    },
    close: () => ({ attributes, value, base }),
  }
}
