import type { Readable } from 'node:stream'
import * as z from 'zod'
import { detectLanguage } from '../../tags/detect-language.ts'
import type { TagInput, TagItem } from '../../tags/tagger.ts'
import { EXIT } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import { readJsonLines } from '../read-lines.ts'

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  lang: z.string().nullish(),
  title: z.string(),
  summary: z.string().nullish(),
  text: z.string().nullish(),
  url: z.string().nullish(),
})

/** Tags items given as JSON lines; touches no store. */
export async function tag(tagItem: TagItem, input: Readable, output: Output): Promise<number> {
  for await (const { id, ...line } of readJsonLines(input, Line)) {
    const item = inputOf(line)
    const tags = tagItem(item)
    await output.line(JSON.stringify({ id, lang: detectLanguage(item), ...tags }))
  }
  return EXIT.done
}

function inputOf({ lang, title, summary, text, url }: Omit<z.infer<typeof Line>, 'id'>): TagInput {
  return {
    title,
    ...(lang && { language: lang }),
    ...(summary && { summary }),
    ...(text && { text }),
    ...(url && { url }),
  }
}
