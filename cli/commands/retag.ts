import { EXIT } from '../exit-codes.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'

/** Gives stored items the tags of the rules of today, and the index with them. */
export async function retag(
  program: Program,
  options: { readonly json?: boolean },
  output: Output,
): Promise<number> {
  const retagged = await program.retag()
  await program.updateIndex()
  await report(output, options, { retagged }, () => `${retagged} items opnieuw gelabeld`)
  return EXIT.done
}
