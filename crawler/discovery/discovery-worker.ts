import { CrawlError, messageOf } from '../../model/errors.ts'
import { decodeDocument } from '../decode-document.ts'
import type { ParseReply, ParseTask } from '../parsed-document.ts'
import { readPageLeads } from './read-page-leads.ts'

// The entry of a process that looks what a page offers: pages from outside are never read where the
// program runs. It is sent a taxonomy it does not need, says that it is ready, then answers.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.on('disconnect', () => process.exit(0))
process.once('message', () => {
  process.on('message', (task: ParseTask) => process.send?.(replyTo(task)))
  process.send?.('ready')
})

function replyTo({ bytes, contentType, url }: ParseTask): ParseReply {
  try {
    const leads = readPageLeads(decodeDocument(bytes, contentType), url)
    return { ok: true, document: { found: 0, drafts: [], rejections: [], leads } }
  } catch (error) {
    const kind = error instanceof CrawlError ? error.kind : 'parse'
    return { ok: false, kind, message: messageOf(error) }
  }
}
