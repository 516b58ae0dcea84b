/** What one element of an item or a channel held. */
export interface Field {
  /** Of the outermost element; names in lower case, values decoded. */
  readonly attributes: ReadonlyMap<string, string>
  /** Markup: text in it is escaped where that is how the document meant it. */
  readonly value: string
  /** Base address within the element, as xml:base gives it. */
  readonly base: string
}

/** The fields of one item (or of the channel) by canonical name, in document order. */
export interface Entry {
  readonly fields: ReadonlyMap<string, readonly Field[]>
  readonly attributes: ReadonlyMap<string, string>
  readonly base: string
}

/** The values of a field that are not empty, trimmed. */
export function valuesOf(entry: Entry, name: string): string[] {
  const fields = entry.fields.get(name) ?? []
  return fields.map(({ value }) => value.trim()).filter((value) => value !== '')
}

/** The first value that is not empty among these fields, the first name first. */
export function firstValue(entry: Entry, names: readonly string[]): string | undefined {
  for (const name of names) {
    const [value] = valuesOf(entry, name)
    if (value !== undefined) return value
  }
  return undefined
}
