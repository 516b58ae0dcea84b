import type { Source } from '../model/source.ts'
import { csvCell } from './csv-cell.ts'
import { LEVEL_NAMES } from './wording.ts'

const COLUMNS = ['id', 'title', 'publisher', 'level', 'kind', 'url', 'homepage'] as const

/** The sources as a table; what a kind needs besides its address is left out. */
export function csvOfSources(sources: readonly Source[]): string {
  const rows = sources.map((source) => COLUMNS.map((column) => csvCell(source[column])).join(','))
  return [COLUMNS.join(','), ...rows].join('\n')
}

/** The feeds among the sources, by level, for any feed reader. */
export function opmlOf(sources: readonly Source[]): string {
  const feeds = sources.filter(({ kind }) => kind === 'feed')
  const groups = [...Map.groupBy(feeds, ({ level }) => level)]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head><title>Einder: bronnen</title></head>',
    '  <body>',
    ...groups.flatMap(([level, group]) => [
      `    <outline text="${xml(LEVEL_NAMES[level])}" category="${level}">`,
      ...group.map(outline),
      '    </outline>',
    ]),
    '  </body>',
    '</opml>',
  ].join('\n')
}

function outline({ title, url, homepage, level }: Source): string {
  const page = homepage ? ` htmlUrl="${xml(homepage)}"` : ''
  return `      <outline type="rss" text="${xml(title)}" title="${xml(title)}" xmlUrl="${xml(url)}"${page} category="${level}"/>`
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
