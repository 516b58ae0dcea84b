import { UsageError } from '../../model/errors.ts'
import type { Item } from '../../model/item.ts'
import { csvCell } from '../csv-cell.ts'
import { EXIT } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import type { Program } from '../program.ts'
import { opmlOf } from '../source-lists.ts'

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
