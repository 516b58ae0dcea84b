import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import * as z from 'zod'
import { UsageError } from '../../model/errors.ts'
import { evaluate } from '../../tags/evaluate.ts'
import type { TagItem } from '../../tags/tagger.ts'
import { EXIT } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import { readJsonLines } from '../read-lines.ts'

const Labels = z.array(z.string())
const GoldItem = z.object({
  id: z.string(),
  lang: z.string().exactOptional(),
  title: z.string(),
  summary: z.string().exactOptional(),
  text: z.string().exactOptional(),
  url: z.string().exactOptional(),
  domains: Labels,
  regulations: Labels,
  themes: Labels,
  relevant: z.boolean().exactOptional(),
})

/** Precision, recall and F1 of the tagger on a labelled JSONL file. */
export async function evalFile(tagItem: TagItem, file: string, output: Output): Promise<number> {
  await access(file).catch((cause) => {
    throw new UsageError(`${file} kan niet worden gelezen`, { cause })
  })
  const gold: z.infer<typeof GoldItem>[] = []
  for await (const item of readJsonLines(createReadStream(file), GoldItem)) gold.push(item)
  await output.line(JSON.stringify(evaluate(gold, tagItem)))
  return EXIT.done
}
