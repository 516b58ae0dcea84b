import { readFileSync, statSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import * as z from 'zod'
import { messageOf, UsageError } from '../model/errors.ts'
import { type GoldItem, type Labelled, type Labels, labelGold } from '../tags/evaluate.ts'
import { openTagger } from './tagger.ts'

const Ids = z.array(z.string())
const SavedLabels = z.object({
  version: z.string(),
  items: z.record(z.string(), z.object({ domains: Ids, regulations: Ids, themes: Ids })),
})

/** What the rules of before made of the same items. */
export interface LabelsBefore {
  readonly version: string
  readonly labels: ReadonlyMap<string, Labels>
}

/** Keeps the labels given now, for comparing with later ones. */
export async function saveLabels(
  file: string,
  labelled: readonly Labelled[],
  version: string,
): Promise<void> {
  const items = Object.fromEntries(labelled.map(({ gold, given }) => [gold.id, given]))
  try {
    await writeFile(`${file}.part`, `${JSON.stringify({ version, items }, undefined, 1)}\n`)
    await rename(`${file}.part`, file)
  } catch (cause) {
    throw new UsageError(`${file} kan niet worden geschreven: ${messageOf(cause)}`, { cause })
  }
}

/** Reads kept labels, or lets the rules at `place` (a directory or YAML file) label the items anew. */
export async function labelsBefore(
  place: string,
  gold: readonly GoldItem[],
): Promise<LabelsBefore> {
  const kept = savedLabels(place)
  if (kept) return { version: kept.version, labels: new Map(Object.entries(kept.items)) }
  const { taxonomy, tagItem } = openTagger(place)
  const labelled = labelGold(gold, tagItem)
  return {
    version: taxonomy.version,
    labels: new Map(labelled.map(({ gold: { id }, given }) => [id, given])),
  }
}

function savedLabels(place: string): z.infer<typeof SavedLabels> | undefined {
  try {
    if (statSync(place).isDirectory() || /\.ya?ml$/.test(place)) return undefined
    return SavedLabels.parse(JSON.parse(readFileSync(place, 'utf8')))
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : messageOf(cause)
    throw new UsageError(`${place}: geen bewaarde labels en geen regels: ${why}`, { cause })
  }
}
