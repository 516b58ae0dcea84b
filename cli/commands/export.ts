import { UsageError } from '../../model/errors.ts'
import type { Item } from '../../model/item.ts'
import type { Source } from '../../model/source.ts'
import { EXIT } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import type { Program } from '../program.ts'

/** All items as JSON lines or CSV, or the sources as OPML; streamed. */
export async function exportAll(
  program: Program,
  { format }: { readonly format: string },
  output: Output,
): Promise<number> {
  if (format === 'jsonl') await exportItems(program, output, (item) => JSON.stringify(item))
  else if (format === 'csv') {
    await output.line(COLUMNS.join(','))
    await exportItems(program, output, csvRow)
  } else if (format === 'opml') await output.line(opmlOf(program.sources))
  else throw new UsageError('--format: kies uit jsonl, csv, opml')
  return EXIT.done
}

async function exportItems(
  { store }: Program,
  output: Output,
  textOf: (item: Item) => string,
): Promise<void> {
  for await (const item of store.items({})) await output.line(textOf(item))
}

const COLUMNS = [
  'id',
  'title',
  'url',
  'source',
  'publisher',
  'level',
  'type',
  'language',
  'publishedAt',
  'firstSeenAt',
  'domains',
  'regulations',
  'themes',
  'summary',
]

function csvRow(item: Item): string {
  const ids = (tags: readonly { id: string }[]) => tags.map(({ id }) => id).join(' ')
  const values = {
    ...item,
    domains: ids(item.domains),
    regulations: ids(item.regulations),
    themes: ids(item.themes),
  }
  return COLUMNS.map((column) => csvCell(values[column as keyof typeof values])).join(',')
}

/** A spreadsheet takes a cell that starts with one of these for a formula (SEC-67). */
const FORMULA = /^[=+\-@\t\r]/

/** One cell: quoted, and never a formula. */
export function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

function opmlOf(sources: readonly Source[]): string {
  const outlines = sources
    .filter(({ kind }) => kind === 'feed')
    .map(
      ({ title, url, homepage }) =>
        `    <outline type="rss" text="${xml(title)}" xmlUrl="${xml(url)}"${homepage ? ` htmlUrl="${xml(homepage)}"` : ''}/>`,
    )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head><title>Einder: bronnen</title></head>',
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
  ].join('\n')
}

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => XML[character] ?? character)
}
