import type { Analyser } from '../analysis/analyser.ts'
import { facetValuesFor } from '../query/facet-value.ts'
import type { FacetName, FacetValue, SearchQuery } from '../search-index.ts'
import type { EmbeddedFile } from './embedded-file.ts'
import { searchFile } from './search-file.ts'

/** The values of a facet that somebody looks for, counted under all filters but its own. */
export function searchFacetOfFile(
  file: EmbeddedFile,
  name: FacetName,
  text: string,
  query: SearchQuery,
  analyser: Analyser,
): FacetValue[] {
  const { facets } = searchFile(file, { ...query, limit: 0 }, analyser)
  return facetValuesFor(facets[name], text)
}
