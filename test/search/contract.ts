import type { SearchIndex } from '../../search/search-index.ts'
import { describeFinding } from './finding-contract.ts'
import { describeFollowing } from './following-contract.ts'

/**
 * What every search index does, whatever it is made of.
 *
 * @param open Gives an empty index; the same name gives the same one again.
 */
export function describeSearchIndex(
  name: string,
  open: (name: string) => Promise<SearchIndex>,
): void {
  describeFinding(name, open)
  describeFollowing(name, open)
}
