import type { Source } from '../model/source.ts'

/** Every source, with `municipality` as the own city. */
export function allSources(_municipality: string): Source[] {
  return []
}
