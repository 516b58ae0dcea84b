import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import * as z from 'zod'
import { UsageError } from '../model/errors.ts'
import type { GoldItem, Kind } from '../tags/evaluate.ts'
import { KINDS } from '../tags/evaluate.ts'
import type { Taxonomy } from '../tags/taxonomy.ts'
import { readJsonLines } from './read-lines.ts'

const Labels = z.array(z.string())
const GoldLine = z.object({
  id: z.string().min(1),
  lang: z.string().exactOptional(),
  level: z.string().exactOptional(),
  title: z.string(),
  summary: z.string().exactOptional(),
  text: z.string().exactOptional(),
  url: z.string().exactOptional(),
  domains: Labels,
  regulations: Labels,
  themes: Labels,
  relevant: z.boolean().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  part: z.enum(['open', 'locked']).exactOptional(),
})

const NAMES: Readonly<Record<Kind, string>> = {
  domains: 'domein',
  regulations: 'regeling',
  themes: 'thema',
}

/**
 * Reads labelled items. What is odd is told and counts: a label these rules do not know is missed.
 * @throws UsageError that names the first line that is no item, or says that there is nothing to read
 */
export async function readGoldItems(
  file: string,
  taxonomy: Taxonomy,
  note: (text: string) => void,
): Promise<GoldItem[]> {
  await access(file).catch((cause) => {
    throw new UsageError(`${file} kan niet worden gelezen`, { cause })
  })
  const gold: GoldItem[] = []
  for await (const item of readJsonLines(createReadStream(file), GoldLine)) gold.push(item)
  if (gold.length === 0) throw new UsageError(`${file} bevat geen gelabelde items`)
  for (const oddity of [...doubles(gold), ...unknownLabels(gold, taxonomy)]) {
    note(`${file}: ${oddity}`)
  }
  return gold
}

function doubles(gold: readonly GoldItem[]): string[] {
  const seen = new Set<string>()
  return gold.flatMap(({ id }) => {
    if (seen.has(id)) return [`item ${id} staat er meer dan eens in`]
    seen.add(id)
    return []
  })
}

function unknownLabels(gold: readonly GoldItem[], taxonomy: Taxonomy): string[] {
  return KINDS.flatMap((kind) => {
    const known = new Set<string>(taxonomy[kind].map(({ id }) => id))
    return gold.flatMap((item) =>
      item[kind]
        .filter((id) => !known.has(id))
        .map((id) => `item ${item.id}: onbekend(e) ${NAMES[kind]} ${id}`),
    )
  })
}
