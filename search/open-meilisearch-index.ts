import { createHash } from 'node:crypto'
import { createAnalyser } from './analysis/analyser.ts'
import { readState, writeState } from './meilisearch/index-state.ts'
import { searchServer } from './meilisearch/search-server.ts'
import { connectServer, type Server } from './meilisearch/server.ts'
import { INDEX_SETTINGS } from './meilisearch/settings.ts'
import { ensureIndex, writeBatch } from './meilisearch/write-index.ts'
import { facetValuesFor } from './query/facet-value.ts'
import type { SearchAliases } from './search-aliases.ts'
import type { IndexBatch, SearchIndex } from './search-index.ts'

export interface MeilisearchIndexOptions {
  readonly url: string
  /** For writing and settings; also for searching where there is no other. */
  readonly apiKey?: string
  /** May only search. */
  readonly searchKey?: string
  /** Name of the index; its siblings are called after it (`items_meta`, `items_v<version>`). */
  readonly uid?: string
  readonly aliases: SearchAliases
}

/**
 * An index on a Meilisearch server. Nothing is asked of the server until it is used, so that a
 */
export async function openMeilisearchIndex(options: MeilisearchIndexOptions): Promise<SearchIndex> {
  const { uid = 'items', aliases } = options
  const server = connectServer(options)
  const analyser = createAnalyser(aliases)
  const version = versionOf(analyser.version)
  const inTurn = turns()
  let isPrepared = false

  async function position(): Promise<number> {
    const state = await readState(server, uid)
    return state?.version === version ? state.position : 0
  }

  /** Once a process: what other rules made is emptied, what is missing is made. */
  async function prepare(): Promise<void> {
    if (isPrepared && (await readState(server, uid))) return
    const state = await readState(server, uid)
    const isOurs = state?.version === version
    // Emptied first: other settings would have the server read all documents again.
    if (!isOurs) await server.perform((client) => client.deleteIndex(uid), ['index_not_found'])
    await ensureIndex(server, uid)
    if (!isOurs) await writeState(server, uid, { position: 0, version })
    isPrepared = true
  }

  async function rebuild(batches: AsyncIterable<IndexBatch>): Promise<number> {
    await removeUnfinished()
    const next = `${uid}_v${version}`
    await ensureIndex(server, next)
    let last = 0
    for await (const batch of batches) {
      await writeBatch(server, next, batch, analyser)
      last = batch.position
    }
    await inTurn(async () => {
      await ensureIndex(server, uid)
      // The position first: should the swap fail, the old index only does some work twice.
      await writeState(server, uid, { position: last, version })
      await server.perform((client) =>
        client.swapIndexes([{ indexes: [uid, next], rename: false }]),
      )
      await server.perform((client) => client.deleteIndex(next))
    })
    return countDocuments()
  }

  /** What a rebuild left behind that was killed, of this version or another. */
  async function removeUnfinished(): Promise<void> {
    const { results } = await server.ask((client) => client.getRawIndexes({ limit: MOST_INDEXES }))
    for (const left of results.filter((one) => one.uid.startsWith(`${uid}_v`))) {
      await server.perform((client) => client.deleteIndex(left.uid), ['index_not_found'])
    }
  }

  async function countDocuments(): Promise<number> {
    const { total } = await server.ask((client) =>
      client.index(uid).getDocuments({ limit: 1, fields: ['itemId'] }),
    )
    return total
  }

  return {
    engine: 'meilisearch',
    position,
    apply: (batch) =>
      inTurn(async () => {
        await prepare()
        await writeBatch(server, uid, batch, analyser)
        await writeState(server, uid, { position: batch.position, version })
      }),
    search: (query) => searchServer(server, uid, query, analyser),
    async searchFacet(name, text, query) {
      const filter = { ...query.filter, [name]: [] }
      const { facets } = await searchServer(server, uid, { ...query, filter, limit: 0 }, analyser)
      return facetValuesFor(facets[name], text)
    },
    async suggest() {
      return []
    },
    async count() {
      return (await readState(server, uid)) ? countDocuments() : 0
    },
    async *itemIds() {
      if (await readState(server, uid)) yield* documentIds(server, uid)
    },
    rebuild,
    close: async () => {},
  }
}

const MOST_INDEXES = 1_000
const IDS_AT_ONCE = 1_000

async function* documentIds(server: Server, uid: string): AsyncGenerator<string> {
  for (let offset = 0; ; offset += IDS_AT_ONCE) {
    const { results } = await server.ask((client) =>
      client
        .index<{ itemId: string }>(uid)
        .getDocuments({ offset, limit: IDS_AT_ONCE, fields: ['itemId'] }),
    )
    yield* results.map(({ itemId }) => itemId)
    if (results.length < IDS_AT_ONCE) return
  }
}

/** Documents and settings are of one making. */
function versionOf(analyserVersion: string): string {
  const settings = JSON.stringify(INDEX_SETTINGS)
  return createHash('sha256')
    .update(analyserVersion + settings)
    .digest('hex')
    .slice(0, 16)
}

/** Has things done one after another, whoever asks. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
}
