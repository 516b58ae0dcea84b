import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type CrawlQueue, openCrawlQueue } from '../crawler/crawl-queue.ts'
import type { Discovery, discoverSources } from '../crawler/discover-sources.ts'
import { probeSources } from '../crawler/probe-sources.ts'
import type { Reading } from '../crawler/read-pages.ts'
import { retagItems } from '../crawler/retag-items.ts'
import type { DigestContext } from '../digest/digest-context.ts'
import { openSubscriptionDesk } from '../digest/open-subscription-desk.ts'
import { purgePending } from '../digest/purge-pending.ts'
import type { SubscriptionDesk } from '../digest/subscription-desk.ts'
import { DataDirectoryBusyError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import { type SourceStatus, sourceStatus } from '../model/source-status.ts'
import type { TagKind } from '../model/tag.ts'
import type { FacetName, FacetValue, SearchQuery } from '../search/search-index.ts'
import type { SearchPage } from '../search/search-page.ts'
import type { Suggestion } from '../search/suggest-items.ts'
import { lockDataDirectory } from '../store/lock-data-directory.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import type { LabelExplanation } from '../tags/explain-labels.ts'
import { loadTaxonomy } from '../tags/load-taxonomy.ts'
import type { TagInput } from '../tags/tagger.ts'
import { labelOf, type Taxonomy } from '../tags/taxonomy.ts'
import type { Call } from './command-line.ts'
import type { Config } from './config.ts'
import { type Configuration, readConfiguration } from './configuration.ts'
import { digestContextOf } from './digest-context.ts'
import { dueSources } from './due-sources.ts'
import type { KnownIds } from './item-filter.ts'
import { lazily } from './lazily.ts'
import { openReading } from './open-reading.ts'
import { type IndexState, openSearch } from './open-search.ts'
import { tellOperatorOf } from './operator-mail.ts'
import { searchAliasesOf } from './search-aliases.ts'
import { readVersion, userAgentOf } from './version.ts'

const STORE_FILE = 'einder.db'

/**
 * `write`: this process is the one that writes (REL-40). `read`: looks beside a writer.
 * `serve`: writes, and answers visitors meanwhile: searches have a thread of their own.
 * `index`: writes where it can, so that the index is up to date; else reads beside the writer.
 */
export type Access = 'read' | 'write' | 'index' | 'serve'

/** All rooms, joined. */
export interface Program {
  readonly config: Config
  readonly sources: readonly Source[]
  readonly taxonomy: Taxonomy
  readonly knownIds: KnownIds
  readonly store: Store
  readonly queue: CrawlQueue
  readonly desk: SubscriptionDesk
  readonly digests: DigestContext
  readonly version: string
  now(): Date
  labelOf(kind: TagKind, id: string): string
  /** Those of the sources whose time has come. */
  due(sources: readonly Source[]): Promise<Source[]>
  sourceStatuses(): Promise<SourceStatus[]>
  probe(
    sources: readonly Source[],
    onReading: (source: Source, reading: Reading) => Promise<void>,
  ): Promise<void>
  /** Looks what can be read on a site; stores nothing. */
  discover(url: string, factsOf: Parameters<typeof discoverSources>[1]): Promise<Discovery>
  /** The bytes of a list of sources on the web, through the same gate as all else (SEC-05). */
  fetchList(url: string): Promise<Uint8Array>
  search(query: SearchQuery): Promise<SearchPage>
  searchFacet(name: FacetName, text: string, query: SearchQuery): Promise<readonly FacetValue[]>
  suggest(prefix: string): Promise<readonly Suggestion[]>
  updateIndex(): Promise<void>
  reindex(): Promise<number>
  /** Explains the labels that an item did not get; what it needs is made at the first call. */
  explainLabels(): Promise<(input: TagInput) => LabelExplanation>
  /** Gives stored items the tags of the rules of today; resolves with the number of items. */
  retag(signal?: AbortSignal): Promise<number>
  repairIndex(): Promise<void>
  indexState(): Promise<IndexState>
  /** Mails the operator what happened to sources, if there is something to tell. */
  tellOperator(): Promise<void>
  /** Forgets what has been kept long enough. */
  purge(): Promise<void>
  close(): Promise<void>
}

/** Opens the program for one command and closes it, whatever the command does. */
export async function withProgram(
  call: Call,
  access: Access,
  perform: (program: Program) => Promise<number>,
): Promise<number> {
  const configuration = readConfiguration(call.environment)
  const program = await openProgram({
    ...configuration,
    access,
    now: () => new Date(),
    complain: call.output.note,
  })
  const stop = () => void program.queue.stop()
  call.stopped.addEventListener('abort', stop)
  try {
    return await perform(program)
  } finally {
    call.stopped.removeEventListener('abort', stop)
    await program.close()
  }
}

export interface ProgramOptions extends Configuration {
  readonly access: Access
  readonly now: () => Date
  readonly complain: (message: string) => void
}

/** @throws DataDirectoryBusyError when access is `write` and another process writes there */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { config, sources, now, complain } = options
  const lock = lockFor(options.access, config.dataDirectory)
  const canWrite = lock !== undefined
  const store = await openStore({
    path: join(config.dataDirectory, STORE_FILE),
    readOnly: !canWrite,
  }).catch((error) => {
    lock?.release()
    throw error
  })
  const taxonomy = loadTaxonomy()
  const name = (kind: TagKind, id: string) => labelOf(taxonomy, kind, id)
  const version = readVersion()
  const reading = openReading({
    config,
    store,
    taxonomy,
    userAgent: userAgentOf(version, config),
    now,
    canWrite,
  })
  const queue = openCrawlQueue({ ...reading.context, store, random: Math.random })
  const search = lazily(() =>
    openSearch({
      config,
      store,
      aliases: searchAliasesOf(taxonomy),
      readOnly: !canWrite,
      inThread: options.access === 'serve',
      complain,
    }),
  )
  const sourceStatuses = () => statusesOf(sources, store)
  const digests = digestContextOf(config, store, name, sourceStatuses)
  const knownIds = knownIdsOf(taxonomy, sources)
  const desk = openSubscriptionDesk({
    ...digests,
    knownIds,
    now,
    randomBytes,
    onUndelivered: (detail) => complain(`mail: ${detail}`),
  })
  if (options.access === 'index' && canWrite) await (await search.get()).update()

  return {
    config,
    sources,
    taxonomy,
    knownIds,
    store,
    queue,
    desk,
    digests,
    version,
    now,
    labelOf: name,
    due: async (candidates) => dueSources(candidates, await store.sourceStates(), now()),
    sourceStatuses,
    probe: (chosen, onReading) => probeSources(chosen, reading.context, onReading),
    discover: reading.discover,
    fetchList: reading.fetchList,
    search: async (query) => (await search.get()).search(query),
    searchFacet: async (name, text, query) => (await search.get()).searchFacet(name, text, query),
    suggest: async (prefix) => (await search.get()).suggest(prefix),
    updateIndex: async () => (await search.get()).update(),
    repairIndex: async () => (await search.get()).repair(),
    explainLabels: onceOnly(async () => {
      const { createLabelExplainer } = await import('../tags/explain-labels.ts')
      return createLabelExplainer(taxonomy)
    }),
    retag: (signal) => retagWith({ store, version: taxonomy.version, signal }, taxonomy),
    reindex: async () => (await search.get()).rebuild(),
    indexState: async () => (await search.get()).state(),
    tellOperator: () => tellOperatorOf({ config, digests, sources, complain }, now()),
    async purge() {
      await purgePending(store, now())
    },
    async close() {
      await queue.stop()
      await reading.close()
      await search.close()
      await store.close()
      lock?.release()
    },
  }
}

/** Makes something at the first call, for all of them. */
function onceOnly<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** A tagger costs half a second and much memory: it is made only where some item needs it. */
async function retagWith(
  { signal, ...context }: { store: Store; version: string; signal: AbortSignal | undefined },
  taxonomy: Taxonomy,
): Promise<number> {
  const waiting = await context.store.itemsOfOtherRules(context.version, 1)
  if (waiting.length === 0) return 0
  const { createTagger } = await import('../tags/create-tagger.ts')
  return retagItems({ ...context, tagItem: createTagger(taxonomy), ...(signal && { signal }) })
}

/** A reader needs no lock, unless it is the first to come and the store has yet to be made. */
function lockFor(access: Access, directory: string): { release(): void } | undefined {
  if (access === 'read' && existsSync(join(directory, STORE_FILE))) return undefined
  try {
    return lockDataDirectory(directory)
  } catch (error) {
    const mustWrite = access === 'write' || access === 'serve'
    if (mustWrite || !(error instanceof DataDirectoryBusyError)) throw error
    return undefined
  }
}

async function statusesOf(sources: readonly Source[], store: Store): Promise<SourceStatus[]> {
  const [states, counts] = await Promise.all([store.sourceStates(), store.countItemsBySource()])
  const byId = new Map(states.map((state) => [state.sourceId, state]))
  return sources.map((source) =>
    sourceStatus(source, byId.get(source.id), counts.get(source.id) ?? 0),
  )
}

function knownIdsOf(taxonomy: Taxonomy, sources: readonly Source[]): KnownIds {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
  return {
    domains: ids(taxonomy.domains),
    regulations: ids(taxonomy.regulations),
    themes: ids(taxonomy.themes),
    sources: ids(sources),
  }
}
