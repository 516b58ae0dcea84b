import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { UsageError } from '../../model/errors.ts'
import { evaluate, GoldItem } from '../../tags/evaluate.ts'
import type { TagItem } from '../../tags/tagger.ts'
import { EXIT } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import { readJsonLines } from '../read-lines.ts'

/** Precision, recall and F1 of the tagger on a labelled JSONL file. */
export async function evalFile(tagItem: TagItem, file: string, output: Output): Promise<number> {
  await access(file).catch((cause) => {
    throw new UsageError(`${file} kan niet worden gelezen`, { cause })
  })
  const gold: GoldItem[] = []
  for await (const item of readJsonLines(createReadStream(file), GoldItem)) gold.push(item)
  await output.line(JSON.stringify(evaluate(gold, tagItem)))
  return EXIT.done
}
