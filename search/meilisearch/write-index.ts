import type { Analyser } from '../analysis/analyser.ts'
import type { IndexBatch } from '../search-index.ts'
import { documentKey, documentOf, type ItemDocument, portionsOf } from './documents.ts'
import { isAnyOf } from './filters.ts'
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
  const followed = await followedClusters(server, uid, batch)
  const documents = batch.put.map((item) => documentOf(item, analyser, followed.has(item.id)))
  for (const portion of portionsOf(documents)) await sendPortion(server, uid, portion)
  await markFollowed(
    server,
    uid,
    [...followed].filter((itemId) => !put.has(itemId)),
  )
}

const MOST_FOLLOWERS = 10_000

/** Clusters with more than their first item: followers come in this batch, or are there already. */
async function followedClusters(
  server: Server,
  uid: string,
  { put }: IndexBatch,
): Promise<Set<string>> {
  const followed = new Set(put.flatMap(({ id, cluster }) => (cluster === id ? [] : [cluster])))
  const firsts = put.flatMap(({ id, cluster }) => (cluster === id ? [id] : []))
  if (firsts.length === 0) return followed
  const { hits } = await server.ask((client) =>
    client.index<ItemDocument>(uid).search('', {
      filter: [isAnyOf('cluster', firsts), 'isPrimary = false'],
      attributesToRetrieve: ['cluster'],
      limit: MOST_FOLLOWERS,
    }),
  )
  for (const { cluster } of hits) followed.add(cluster)
  return followed
}

/** The first items of clusters were alone until now. */
async function markFollowed(
  server: Server,
  uid: string,
  itemIds: readonly string[],
): Promise<void> {
  if (itemIds.length === 0) return
  const { hits } = await server.ask((client) =>
    client.index<ItemDocument>(uid).search('', {
      filter: [isAnyOf('key', itemIds.map(documentKey)), 'isAlone = true'],
      attributesToRetrieve: ['itemId'],
      limit: MOST_FOLLOWERS,
    }),
  )
  const changes = hits.map(({ itemId }) => ({ key: documentKey(itemId), isAlone: false }))
  if (changes.length === 0) return
  await server.perform((client) => client.index<ItemDocument>(uid).updateDocuments(changes))
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
