import { CrawlError, messageOf } from '../model/errors.ts'
import { createTagger } from '../tags/create-tagger.ts'
import type { TagItem } from '../tags/tagger.ts'
import type { Taxonomy } from '../tags/taxonomy.ts'
import type { ParseReply, ParseTask } from './parsed-document.ts'
import { readDocument } from './read-document.ts'

// The entry of a parse process: is sent the taxonomy, says that it is ready, then answers one task
// after the other.
// Ctrl-C reaches a whole group of processes; the program decides when this one ends.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.on('disconnect', () => process.exit(0))
process.once('message', (taxonomy: Taxonomy) => {
  const tagItem = createTagger(taxonomy)
  process.on('message', async (task: ParseTask) => {
    process.send?.(await replyTo(task, tagItem))
  })
  process.send?.('ready')
})

async function replyTo(task: ParseTask, tagItem: TagItem): Promise<ParseReply> {
  try {
    return { ok: true, document: await readDocument(task, tagItem) }
  } catch (error) {
    const kind = error instanceof CrawlError ? error.kind : kindOf(error)
    return { ok: false, kind, message: messageOf(error) }
  }
}

/** A document that exhausts the stack or the longest string is the document's fault, not ours. */
function kindOf(error: unknown): 'parse' | 'internal' {
  return error instanceof RangeError ? 'parse' : 'internal'
}
