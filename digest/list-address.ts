import type { ItemFilter } from '../model/subscription.ts'

/** The page that lists what a filter asks for; the list of all news when one list cannot say it. */
export function listAddress(publicUrl: string, filters: readonly ItemFilter[]): string {
  const [filter, ...more] = filters
  if (filter === undefined || more.length > 0) return `${publicUrl}/`
  const parameters = new URLSearchParams()
  if (filter.query) parameters.set('q', filter.query)
  for (const id of filter.domains) parameters.append('domain', id)
  for (const id of filter.regulations) parameters.append('regulation', id)
  for (const id of filter.themes) parameters.append('theme', id)
  for (const level of filter.levels) parameters.append('level', level)
  for (const id of filter.sources) parameters.append('source', id)
  return parameters.size === 0 ? `${publicUrl}/` : `${publicUrl}/zoeken?${parameters}`
}
