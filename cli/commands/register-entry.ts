import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { UsageError } from '../../model/errors.ts'
import { composeRegisterEntry, type MeasuredSet } from '../../tags/compose-register-entry.ts'
import { evaluate } from '../../tags/evaluate.ts'
import { EXIT } from '../exit-codes.ts'
import { readGoldItems } from '../gold-items.ts'
import type { Output } from '../output.ts'
import type { RuledTagger } from './eval.ts'

/** The labelled items that come with the program. */
const OWN_SETS = join(import.meta.dirname, '../../test/fixtures/tags')

/** The text for the algorithm register, with the quality measured on labelled files. */
export async function registerEntry(
  { taxonomy, tagItem }: RuledTagger,
  files: readonly string[],
  output: Output,
): Promise<number> {
  const sets: MeasuredSet[] = []
  for (const file of files.length > 0 ? files : ownSets()) {
    const gold = await readGoldItems(file, taxonomy, output.note)
    const name = basename(file, '.jsonl')
    const parts = Map.groupBy(gold, ({ part }) => part === 'locked')
    for (const [isLocked, items] of parts) {
      sets.push({ name, isLocked, evaluation: evaluate(items, tagItem) })
    }
  }
  sets.sort((a, b) => Number(b.isLocked) - Number(a.isLocked))
  await output.line(composeRegisterEntry(taxonomy, sets).trimEnd())
  return EXIT.done
}

function ownSets(): string[] {
  try {
    return readdirSync(OWN_SETS)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => join(OWN_SETS, name))
  } catch (cause) {
    throw new UsageError('noem een bestand met gelabelde items: zonder meting geen tekst', {
      cause,
    })
  }
}
