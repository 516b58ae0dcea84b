import type { Readable } from 'node:stream'
import * as z from 'zod'
import type { TagItem } from '../../tags/tagger.ts'
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
export async function tag(
  tagItem: TagItem,
  detectLanguage: (text: string) => string,
  input: Readable,
  output: Output,
): Promise<number> {
  for await (const { id, lang, title, summary, text, url } of readJsonLines(input, Line)) {
    const language = lang || detectLanguage([title, summary, text].filter(Boolean).join('\n'))
    const tags = tagItem({
      language,
      title,
      ...(summary && { summary }),
      ...(text && { text }),
      ...(url && { url }),
    })
    await output.line(JSON.stringify({ id, lang: language, ...tags }))
  }
  return EXIT.done
}
