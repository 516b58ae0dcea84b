import type { DocumentText, ParseTask } from '../../../crawler/parsed-document.ts'
import type { Source, SourceDefinition, SourceKind, SourceOf } from '../../../model/source.ts'
import { Source as AnySource } from '../../../model/source.ts'

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Named = 'id' | 'title' | 'publisher' | 'level'

/** A source of a kind, with what every source needs filled in. */
export function sourceOf<Kind extends SourceKind>(
  kind: Kind,
  definition: Without<Extract<SourceDefinition, { kind: Kind }>, Named | 'kind'>,
): SourceOf<Kind> {
  const named = { id: 'test.source', title: 'Test', publisher: 'Testers', level: 'national' }
  return AnySource.parse({ ...named, kind, ...definition }) as SourceOf<Kind>
}

/** A decoded document, found where `url` says. */
export function documentOf(text: string, fields: Partial<DocumentText> = {}): DocumentText {
  const now = '2026-11-24T06:00:00.000Z'
  return {
    url: 'https://api.test/list',
    text,
    contentType: '',
    headers: {},
    page: 0,
    now,
    ...fields,
  }
}

/** What the crawler hands to the parse worker. */
export function taskOf(
  source: Source,
  text: string | Uint8Array,
  fields: Partial<ParseTask> = {},
): ParseTask {
  return {
    source,
    url: source.url,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    contentType: '',
    headers: {},
    page: 0,
    now: '2026-11-24T06:00:00.000Z',
    ...fields,
  }
}
