import { dayNumber } from '../item-facets.ts'
import { FACETS, type FacetName, type SearchQuery } from '../search-index.ts'

/** Facets that a query narrows by. */
export function activeFacets(query: SearchQuery): FacetName[] {
  return FACETS.filter((name) => (query.filter[name]?.length ?? 0) > 0)
}

/** A filter in Meilisearch's grammar: all lines must hold. `without` leaves one facet out. */
export function filterOf(query: SearchQuery, without?: FacetName): string[] {
  const facets = activeFacets(query)
    .filter((name) => name !== without)
    .map((name) => `${name} IN [${(query.filter[name] ?? []).map(quote).join(', ')}]`)
  const dates = [
    ...(query.from ? [`day >= ${dayOf(query.from)}`] : []),
    ...(query.until ? [`day <= ${dayOf(query.until)}`] : []),
  ]
  return [...facets, ...dates]
}

/** What is no day is before and after nothing: no item answers. */
function dayOf(day: string): number {
  const number = dayNumber(day)
  return Number.isFinite(number) ? number : -1
}

/** Values come from people: inside quotes nothing is an operator. */
function quote(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
