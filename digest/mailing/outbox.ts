import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../../model/errors.ts'
import type { SendResult } from '../mailer.ts'

/**
 * Keeps a message as a file instead of sending it. The name follows from the message id, so that
 * handing it over again writes the same file again and never a second one.
 */
export async function writeToOutbox(
  directory: string,
  messageId: string,
  message: Buffer,
): Promise<SendResult> {
  const path = join(directory, fileName(messageId))
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await writeWhole(path, message)
    await flush(directory)
  } catch (error) {
    return { outcome: 'stopped', detail: messageOf(error) }
  }
  return { outcome: 'sent', detail: 'written to the outbox' }
}

function fileName(messageId: string): string {
  const local = messageId.replace(/^<|@.*$/g, '')
  return `${local.replace(/[^\w.-]/g, '_')}.eml`
}

/** Under another name until every byte is on the disk: a reader never sees half a mail. */
async function writeWhole(path: string, message: Buffer): Promise<void> {
  const draft = `${path}.part`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(message)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

/** The new name itself must survive a power cut too. */
async function flush(directory: string): Promise<void> {
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
