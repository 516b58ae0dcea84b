/** A table as Markdown, with columns of equal width; the first row is the head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map((row) => width(row[column] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((size, column) => padded(cells[column] ?? '', size)).join(' | ')} |`
  return [line(head), line(widths.map((size) => '-'.repeat(size))), ...body.map(line)].join('\n')
}

const width = (text: string) => [...text].length

function padded(text: string, size: number): string {
  return text + ' '.repeat(size - width(text))
}
