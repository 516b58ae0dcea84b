import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './transaction.ts'

/** How long the first waits for others, which is what a disk takes to confirm a few times. */
const GATHERING_MS = 5

/** While others keep coming, the disk is asked no oftener than after so many of these. */
const LONGEST_GATHERING = 4

/** How much one transaction takes, so that the event loop is not held for long. */
const WEIGHT_AT_ONCE = 1000

/** Something to write within a transaction. */
export interface Job {
  /** How much it is: items, or what takes as long. */
  readonly weight: number
  write(): void
}

interface Waiting {
  readonly job: Job
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Writes jobs, and promises only what is safe on disk. */
export interface GroupCommit {
  write(job: Job): Promise<void>
  /** Commits what still waits. */
  flush(): void
}

/**
 * Commits jobs that wait at the same moment in one transaction, because the disk's confirmation
 * costs more than the writing. Each has a savepoint of its own: one that fails takes none along.
 */
export function groupCommit(sqlite: DatabaseSync): GroupCommit {
  let queue: Waiting[] = []

  const gather = (seen: number, left: number) => {
    if (queue.length === seen || left === 0) return commitSome()
    setTimeout(gather, GATHERING_MS, queue.length, left - 1)
  }
  const commitSome = () => {
    const group = takeGroup(queue)
    queue = queue.slice(group.length)
    if (queue.length > 0) setImmediate(commitSome)
    commit(sqlite, group)
  }

  return {
    write: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject })
        if (queue.length === 1) setTimeout(gather, GATHERING_MS, 1, LONGEST_GATHERING)
      }),
    flush: () => {
      const group = queue
      queue = []
      commit(sqlite, group)
    },
  }
}

function takeGroup(queue: readonly Waiting[]): readonly Waiting[] {
  let weight = 0
  const end = queue.findIndex(({ job }, index) => {
    weight += 1 + job.weight
    return index > 0 && weight > WEIGHT_AT_ONCE
  })
  return end < 0 ? queue : queue.slice(0, end)
}

function commit(sqlite: DatabaseSync, group: readonly Waiting[]): void {
  if (group.length === 0) return
  try {
    const failures = inTransaction(sqlite, () =>
      group.map(({ job }) => failureOf(sqlite, () => job.write())),
    )
    group.forEach(({ resolve, reject }, index) => {
      const failure = failures[index]
      if (failure) reject(failure.error)
      else resolve()
    })
  } catch (error) {
    for (const { reject } of group) reject(error)
  }
}

/** Undefined when `work` succeeded; else nothing of it is left. */
function failureOf(sqlite: DatabaseSync, work: () => void): { error: unknown } | undefined {
  sqlite.exec('SAVEPOINT job')
  try {
    work()
    sqlite.exec('RELEASE job')
    return undefined
  } catch (error) {
    // Without a transaction SQLite has undone the whole group: then all of it failed.
    if (!sqlite.isTransaction) throw error
    sqlite.exec('ROLLBACK TO job; RELEASE job')
    return { error }
  }
}
