import { openMailer } from '../../../digest/open-mailer.ts'
import { runDigests } from '../../../digest/run-digests.ts'
import { openStore } from '../../../store/open-store.ts'
import { digestContext } from './digest-world.ts'

/** A process that runs the digests of a store once, and may be told to kill itself on the way. */
const [, , path = '', smtpUrl = '', now = '', point = ''] = process.argv
const store = await openStore({ path })

/** Does it, unless this is the point to die before or after. */
async function mortal<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
  if (point === `before ${step}`) await die()
  const result = await work()
  if (point === `after ${step}`) await die()
  return result
}

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

const mailer = openMailer({ smtpUrl, from: 'Einder <einder@einder.test>', outboxDirectory: '' })
const context = digestContext(
  {
    ...store,
    addDelivery: (delivery) => mortal('addDelivery', () => store.addDelivery(delivery)),
    startAttempt: (id, at) => mortal('startAttempt', () => store.startAttempt(id, at)),
    finishAttempt: (id, result) =>
      mortal(`finishAttempt ${result.status}`, () => store.finishAttempt(id, result)),
  },
  mailer,
)
await runDigests(context, { now: new Date(now) })
await store.close()
