import { EXIT } from '../exit-codes.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'

/** Builds the search index anew from the store, beside the one in use, and swaps it in. */
export async function reindex(
  program: Program,
  options: { readonly json?: boolean },
  output: Output,
): Promise<number> {
  const indexed = await program.reindex()
  await report(output, options, { indexed }, () => `${indexed} items in de zoekindex`)
  return EXIT.done
}
