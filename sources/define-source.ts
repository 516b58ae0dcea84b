import { Source, type SourceDefinition } from '../model/source.ts'

/**
 * Checks a definition when its module loads, so that a typo stops the program and not a crawl. Each
 * is checked once, so a check that is compiled first costs more than it saves.
 */
export function defineSource(definition: SourceDefinition): Source {
  return Source.parse(definition, { jitless: true })
}
