import { Source, type SourceDefinition } from '../model/source.ts'

/** Checks a definition when its module loads, so that a typo stops the program and not a crawl. */
export function defineSource(definition: SourceDefinition): Source {
  return Source.parse(definition)
}
