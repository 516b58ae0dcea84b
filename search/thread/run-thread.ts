import { parentPort, workerData } from 'node:worker_threads'
import { openEmbeddedIndex } from '../open-embedded-index.ts'
import { answerRequests } from './answer-requests.ts'
import type { ThreadOptions } from './messages.ts'

// The thread of `open-threaded-index.ts`: it opens the index, says so, and answers until it is closed.
if (parentPort) {
  const index = await openEmbeddedIndex(workerData as ThreadOptions)
  answerRequests(index, parentPort, Date.now)
  parentPort.postMessage({ kind: 'done', id: 0, value: undefined })
}
