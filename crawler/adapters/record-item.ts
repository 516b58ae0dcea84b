import type { RawItem } from '../../model/item.ts'
import type { FieldPaths } from '../../model/source-fields.ts'
import { compileText, type ReadText } from './value-path.ts'

type Paths = { readonly [Path in keyof FieldPaths]?: string | undefined }

const FIELD_OF: { readonly [Path in keyof FieldPaths]-?: keyof RawItem } = {
  title: 'title',
  url: 'url',
  guid: 'guid',
  summary: 'summary',
  text: 'text',
  published: 'published',
  updated: 'updated',
  type: 'documentType',
  language: 'language',
}

/** Compiles field paths into a reader of records; what a record lacks its item lacks too. */
export function recordReader(fields: Paths): (record: unknown) => RawItem {
  const readers = Object.entries(fields)
    .filter((entry): entry is [keyof FieldPaths, string] => entry[1] !== undefined)
    .map(([name, path]): [keyof RawItem, ReadText] => [
      FIELD_OF[name],
      compileText(path, name === 'url' ? 'address' : 'text'),
    ])
  return (record) => {
    const values = readers.map(([field, read]) => [field, read(record)] as const)
    return Object.fromEntries(values.filter(([, value]) => value !== undefined))
  }
}
