import { setTimeout } from 'node:timers/promises'
import { runDigests } from '../../digest/run-digests.ts'
import { messageOf, UsageError } from '../../model/errors.ts'
import { createApp } from '../../web/create-app.ts'
import { listen } from '../../web/listen.ts'
import { EXIT } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import type { Program } from '../program.ts'
import { type Schedule, startSchedule } from '../schedule.ts'
import { webContextOf } from '../web-context.ts'
import { crawlWithProgress } from './crawl.ts'

const DAY_MS = 86_400_000
/** An index that must be built anew may take longer: the pages need not wait for it. */
const INDEX_WAIT_MS = 5000

export interface ServeOptions {
  readonly port: string
  readonly json?: boolean
}

/** Web pages, API and scheduler in one process, until it is asked to stop. */
export async function serve(
  program: Program,
  options: ServeOptions,
  output: Output,
  stopped: AbortSignal,
): Promise<number> {
  let schedule: Schedule | undefined
  const indexing = program
    .updateIndex()
    .catch((error: unknown) => output.note(`index: ${messageOf(error)}`))
  await Promise.race([indexing, setTimeout(INDEX_WAIT_MS, undefined, { ref: false })])
  const app = createApp(webContextOf(program, () => schedule?.lastTickAt(), output.note))
  const server = await listen(app, { port: portOf(options.port) })
  try {
    await output.line(
      options.json
        ? JSON.stringify({ ready: true, url: server.url })
        : `Einder staat klaar op ${server.url}`,
    )
    const retagging = retagBehind(program, output, stopped)
    schedule = startSchedule(dutiesOf(program, output), program.now, output)
    await firstRound(program, output, stopped)
    if (!options.json && !stopped.aborted) output.note(`Bekijk het resultaat op ${server.url}`)
    await untilAborted(stopped)
    await retagging
  } finally {
    await schedule?.stop()
    await server.close()
  }
  return EXIT.done
}

/** Pages and crawls need not wait for the tags of newer rules. */
async function retagBehind(program: Program, output: Output, stopped: AbortSignal): Promise<void> {
  try {
    const count = await program.retag(stopped)
    if (count === 0) return
    output.note(`${count} items opnieuw gelabeld: de regels zijn veranderd`)
    await program.updateIndex()
  } catch (error) {
    output.note(`retag: ${messageOf(error)}`)
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new UsageError('--port: een getal van 0 tot en met 65535')
}

/** What came due while the program was not running is crawled at once, and its progress shown. */
async function firstRound(program: Program, output: Output, stopped: AbortSignal): Promise<void> {
  const due = await program.due(program.sources.filter(({ enabled }) => enabled))
  if (due.length === 0) return
  const reports = await crawlWithProgress(program, due, output)
  if (stopped.aborted) return
  const failed = reports.flatMap(({ sourceId, outcome }) =>
    outcome.outcome === 'failed' ? [{ sourceId, ...outcome.error }] : [],
  )
  output.note(`${reports.length - failed.length} van ${reports.length} bronnen gelezen.`)
  // Elsewhere than on a terminal each had its own line already.
  if (failed.length > 0 && output.isTerminal) {
    output.note('Niet gelukt:')
    for (const { sourceId, kind, message } of failed) {
      output.note(`  ${sourceId} (${kind}): ${message}`)
    }
  }
  if (reports.length === 0 || failed.length < reports.length) return
  output.note(
    'Geen enkele bron is bereikbaar. Is er een netwerk, of is een proxy nodig (HTTPS_PROXY)?\n' +
      'Een proefweek met verzonnen bronnen werkt zonder netwerk: npm run demo',
  )
}

function dutiesOf(program: Program, output: Output) {
  const enabled = program.sources.filter((source) => source.enabled)
  const complain = (error: unknown) => output.note(`crawl: ${messageOf(error)}`)
  return [
    {
      name: 'crawl',
      // Not awaited: a slow source must not keep others from starting in the next minute. The
      // queue itself sees to it that no source is crawled twice at once.
      perform: async () => {
        const due = await program.due(enabled)
        program.queue.crawl(due).then(program.updateIndex).catch(complain)
      },
    },
    { name: 'index', perform: program.updateIndex },
    { name: 'digest', perform: () => runDigests(program.digests, { now: program.now() }) },
    { name: 'operator', perform: program.tellOperator },
    { name: 'cleaning up', perform: program.purge },
    { name: 'index check', perform: daily(program.repairIndex, program.now) },
  ]
}

/** Of a duty that is asked every minute, makes one that is done once a day; again, if it failed. */
function daily(perform: () => Promise<void>, now: () => Date): () => Promise<void> {
  let nextAt = now().getTime() + DAY_MS
  return async () => {
    if (now().getTime() < nextAt) return
    await perform()
    nextAt = now().getTime() + DAY_MS
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
