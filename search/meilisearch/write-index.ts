import type { Analyser } from '../analysis/analyser.ts'
import type { IndexBatch } from '../search-index.ts'
import { documentKey, documentOf, type ItemDocument, portionsOf } from './documents.ts'
import { hasCode, type Server } from './server.ts'
import { differingSettings } from './settings.ts'

/** Sees to it that an index is there, with our settings. */
export async function ensureIndex(server: Server, uid: string): Promise<void> {
  await server.perform(
    (client) => client.createIndex(uid, { primaryKey: 'key' }),
    ['index_already_exists'],
  )
  const settings = differingSettings(await server.ask((client) => client.index(uid).getSettings()))
  if (Object.keys(settings).length === 0) return
  await server.perform((client) => client.index(uid).updateSettings(settings))
}

/** Puts and removes the items of a batch; done when it returns. */
export async function writeBatch(
  server: Server,
  uid: string,
  batch: IndexBatch,
  analyser: Analyser,
): Promise<void> {
  const put = new Set(batch.put.map(({ id }) => id))
  const removed = batch.remove.filter((itemId) => !put.has(itemId)).map(documentKey)
  if (removed.length > 0) {
    await server.perform((client) => client.index(uid).deleteDocuments(removed))
  }
  const documents = batch.put.map((item) => documentOf(item, analyser))
  for (const portion of portionsOf(documents)) await sendPortion(server, uid, portion)
}

/** A server may take less in one request than ours does: then in halves. */
async function sendPortion(
  server: Server,
  uid: string,
  documents: readonly ItemDocument[],
): Promise<void> {
  try {
    await server.perform((client) =>
      client.index<ItemDocument>(uid).addDocuments([...documents], { primaryKey: 'key' }),
    )
  } catch (error) {
    if (!hasCode(error, 'payload_too_large', '413') || documents.length < 2) throw error
    const half = Math.ceil(documents.length / 2)
    await sendPortion(server, uid, documents.slice(0, half))
    await sendPortion(server, uid, documents.slice(half))
  }
}
