import { FakeError } from './fake-state.ts'

export interface FakeTask {
  readonly uid: number
  readonly indexUid: string | null
  readonly type: string
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed'
  error: { message: string; code: string; type: string } | null
}

/** One queue for all indexes, first in first out, as the server has. */
export interface FakeTaskQueue {
  enqueue(type: string, indexUid: string | null, work: () => void): FakeTask
  /** Time passes: the oldest unfinished task gets one step further. */
  step(): void
  task(uid: number): FakeTask
}

export function fakeTaskQueue(): FakeTaskQueue {
  const tasks: FakeTask[] = []
  const works: (() => void)[] = []
  return {
    enqueue(type, indexUid, work) {
      const task: FakeTask = { uid: tasks.length, indexUid, type, status: 'enqueued', error: null }
      tasks.push(task)
      works.push(work)
      return task
    },
    step() {
      const task = tasks.find(({ status }) => status === 'enqueued' || status === 'processing')
      if (!task) return
      if (task.status === 'enqueued') {
        task.status = 'processing'
        return
      }
      try {
        works[task.uid]?.()
        task.status = 'succeeded'
      } catch (error) {
        if (!(error instanceof FakeError)) throw error
        task.status = 'failed'
        task.error = { message: error.message, code: error.code, type: 'invalid_request' }
      }
    },
    task(uid) {
      const task = tasks[uid]
      if (!task) throw new FakeError(404, 'task_not_found')
      return task
    },
  }
}
