import { compareLabels } from '../../tags/compare-labels.ts'
import { evaluateLabels, type Labelled, labelGold } from '../../tags/evaluate.ts'
import type { TagItem } from '../../tags/tagger.ts'
import type { Taxonomy } from '../../tags/taxonomy.ts'
import { EXIT } from '../exit-codes.ts'
import { readGoldItems } from '../gold-items.ts'
import { labelsBefore, saveLabels } from '../labels-before.ts'
import type { Output } from '../output.ts'

/** A tagger with the taxonomy it was made from. */
export interface RuledTagger {
  readonly taxonomy: Taxonomy
  readonly tagItem: TagItem
}

export interface EvalOptions {
  /** Earlier labels (a file made by `--save`), or the place of earlier rules. */
  readonly diff?: string
  /** Where to keep the labels given now. */
  readonly save?: string
  /** Lists what was missed and what was wrong. */
  readonly mistakes?: boolean
}

/** Precision, recall and F1 of the tagger on a labelled JSONL file, as one JSON object. */
export async function evalFile(
  { taxonomy, tagItem }: RuledTagger,
  file: string,
  { diff, save, mistakes }: EvalOptions,
  output: Output,
): Promise<number> {
  const gold = await readGoldItems(file, taxonomy, output.note)
  const labelled = labelGold(gold, tagItem)
  const before = diff === undefined ? undefined : await labelsBefore(diff, gold)
  if (save !== undefined) await saveLabels(save, labelled, taxonomy.version)
  const result = {
    version: taxonomy.version,
    ...evaluateLabels(labelled),
    ...(mistakes && { mistakes: labelled.flatMap(mistakesIn) }),
    ...(before && { diff: { version: before.version, ...compareLabels(labelled, before.labels) } }),
  }
  await output.line(JSON.stringify(result))
  return EXIT.done
}

function mistakesIn({ gold, given }: Labelled) {
  const kinds = ['domains', 'regulations', 'themes'] as const
  const missed = kinds.flatMap((kind) => gold[kind].filter((id) => !given[kind].includes(id)))
  const wrong = kinds.flatMap((kind) => given[kind].filter((id) => !gold[kind].includes(id)))
  if (missed.length + wrong.length === 0) return []
  const { id, title, summary = '' } = gold
  return [{ id, title, summary, missed, wrong }]
}
