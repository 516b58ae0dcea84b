import { hasCode, type Server } from './server.ts'

/** How far an index has come, kept beside it on the server. */
export interface IndexState {
  readonly position: number
  /** Of the analyser that made it. */
  readonly version: string
}

const KEY = 'state'

/** The index beside an items index that holds its state. */
export function stateUid(uid: string): string {
  return `${uid}_meta`
}

/** Reads the state; undefined when there is none, or when the items it speaks of are gone. */
export async function readState(server: Server, uid: string): Promise<IndexState | undefined> {
  try {
    const [state] = await Promise.all([
      server.ask((client) =>
        client.index<IndexState & { key: string }>(stateUid(uid)).getDocument(KEY),
      ),
      server.ask((client) => client.getRawIndex(uid)),
    ])
    return { position: Number(state.position), version: String(state.version) }
  } catch (error) {
    if (hasCode(error, 'index_not_found', 'document_not_found')) return undefined
    throw error
  }
}

/** Writes the state, after what it speaks of is done. */
export async function writeState(server: Server, uid: string, state: IndexState): Promise<void> {
  await server.perform((client) =>
    client.index(stateUid(uid)).addDocuments([{ key: KEY, ...state }], { primaryKey: 'key' }),
  )
}
