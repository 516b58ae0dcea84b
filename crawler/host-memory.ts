import type { CrawlStore, HostRecord } from '../store/store.ts'

/** What is remembered of hosts; the store keeps it over a restart. */
export interface HostMemory {
  recordOf(origin: string): Promise<HostRecord>
  /** `undefined` takes a field away. */
  update(origin: string, fields: HostFields): Promise<void>
}

type HostFields = {
  readonly [Field in keyof Omit<HostRecord, 'origin'>]: HostRecord[Field] | undefined
}

/** Reads the store once, at the first question. */
export function openHostMemory(
  store: Pick<CrawlStore, 'hostRecords' | 'saveHostRecord'>,
): HostMemory {
  let loading: Promise<Map<string, HostRecord>> | undefined

  async function load(): Promise<Map<string, HostRecord>> {
    const records = await store.hostRecords()
    return new Map(records.map((record) => [record.origin, record]))
  }
  function records(): Promise<Map<string, HostRecord>> {
    loading ??= load()
    return loading
  }
  async function recordOf(origin: string): Promise<HostRecord> {
    return (await records()).get(origin) ?? { origin }
  }
  async function update(origin: string, fields: HostFields): Promise<void> {
    const known = await records()
    const merged = { ...known.get(origin), ...fields, origin }
    const entries = Object.entries(merged).filter(([, value]) => value !== undefined)
    const record: HostRecord = { origin, ...Object.fromEntries(entries) }
    known.set(origin, record)
    await store.saveHostRecord(record)
  }
  return { recordOf, update }
}
