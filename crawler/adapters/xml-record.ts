import { Parser } from 'htmlparser2'
import { CrawlError } from '../../model/errors.ts'

/** An element as plain data: text alone, or its attributes, children and `#text` by local name. */
export type XmlValue = string | XmlElement | readonly (string | XmlElement)[]
export interface XmlElement {
  readonly [localName: string]: XmlValue
}

const DEEPEST = 200
const MOST_ELEMENTS = 500_000

/** An element that is being read. */
interface Open {
  readonly name: string
  readonly path: string
  readonly fields: Record<string, string | XmlElement | (string | XmlElement)[]>
  text: string
  isPlain: boolean
}

/** Where an element stood: local names from the root on, `urlset.url`. */
export interface Place {
  readonly path: string
  /** The document broke off within it, so that its last text may be half a text. */
  readonly isTorn: boolean
}

/**
 * Reads XML as a stream and gives each element as it ends, inner before outer ones. Namespaces are
 * ignored, DTDs are not processed, no entity but the five of XML is resolved (SEC-11).
 * @throws CrawlError of kind `parse` beyond 200 levels (SEC-12)
 */
export function readXml(
  xml: string,
  url: string,
  onElement: (name: string, value: string | XmlElement, place: Place) => void,
) {
  const open: Open[] = []
  let count = 0
  const parser = new Parser(
    {
      onopentag(qualifiedName, attributes) {
        count += 1
        if (open.length >= DEEPEST)
          throw new CrawlError('parse', `${url}: nested deeper than ${DEEPEST}`)
        if (count > MOST_ELEMENTS)
          throw new CrawlError('parse', `${url}: more than ${MOST_ELEMENTS} elements`)
        open.push(opened(qualifiedName, attributes, open.at(-1)?.path))
      },
      ontext(text) {
        const top = open.at(-1)
        if (top) top.text += text
      },
      onclosetag(_name, isImplied) {
        const element = open.pop()
        if (!element) return
        const value = closed(element)
        const parent = open.at(-1)
        if (parent) add(parent, element.name, value)
        onElement(element.name, value, { path: element.path, isTorn: isImplied })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

function opened(
  qualifiedName: string,
  attributes: Readonly<Record<string, string>>,
  parentPath: string | undefined,
): Open {
  const fields: Open['fields'] = Object.create(null)
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) fields[localName(name)] = value
  }
  const name = localName(qualifiedName)
  return {
    name,
    path: parentPath === undefined ? name : `${parentPath}.${name}`,
    fields,
    text: '',
    isPlain: Object.keys(fields).length === 0,
  }
}

function closed({ fields, text, isPlain }: Open): string | XmlElement {
  const trimmed = text.trim()
  if (isPlain) return trimmed
  if (trimmed) fields['#text'] = trimmed
  return fields
}

function add(parent: Open, name: string, value: string | XmlElement) {
  parent.isPlain = false
  const known = parent.fields[name]
  if (known === undefined) parent.fields[name] = value
  else if (Array.isArray(known)) known.push(value)
  else parent.fields[name] = [known, value]
}

function localName(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.indexOf(':') + 1)
}

/** Makes every element of a record findable by its name alone; the first of a name counts. */
export function namedAnywhere(record: XmlElement): XmlElement {
  const named: Record<string, XmlValue> = Object.create(null)
  nameAll(record, named)
  return named
}

function nameAll(element: XmlElement, named: Record<string, XmlValue>) {
  for (const [name, value] of Object.entries(element)) {
    named[name] ??= value
    const children = [value].flat().filter((child) => typeof child === 'object')
    for (const child of children) nameAll(child, named)
  }
}
