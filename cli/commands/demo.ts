import type { Call } from '../command-line.ts'
import { type DataDirectory, openDataDirectory } from '../demo/data-directory.ts'
import { type DemoWorld, openDemoWorld } from '../demo/demo-world.ts'
import { freePort } from '../demo/free-port.ts'
import { playWeek } from '../demo/play-week.ts'
import { summaryText, weekTeller } from '../demo/tell-week.ts'
import { summariseWeek } from '../demo/week-summary.ts'
import { EXIT } from '../exit-codes.ts'
import { report } from '../output.ts'
import { serve } from './serve.ts'

export interface DemoOptions {
  readonly port: string
  readonly once?: boolean
  readonly data?: string
  readonly json?: boolean
}

/** A week of invented publishers, lived by the same program; then its pages, unless `once`. */
export async function demo(call: Call, options: DemoOptions): Promise<number> {
  const port = options.once ? Number(options.port) : await freePort(options.port)
  const data = await openDataDirectory(options.data)
  call.output.note(`Een proefweek met verzonnen uitgevers, in ${data.path}`)
  try {
    const world = await openDemoWorld({
      dataDirectory: data.path,
      publicUrl: `http://127.0.0.1:${port}`,
      complain: call.output.note,
    })
    return await withStop(call.stopped, world, () => show(world, data, port, call, options))
  } finally {
    await data.dispose()
  }
}

async function withStop(stopped: AbortSignal, world: DemoWorld, perform: () => Promise<number>) {
  const stop = () => void world.program.queue.stop()
  stopped.addEventListener('abort', stop)
  try {
    return await perform()
  } finally {
    stopped.removeEventListener('abort', stop)
    await world.close()
  }
}

async function show(
  world: DemoWorld,
  data: DataDirectory,
  port: number,
  { output, stopped }: Call,
  options: DemoOptions,
): Promise<number> {
  const { program } = world
  const crawled = weekTeller(output, options.json ?? false)
  const deliveries = await playWeek(world, { crawled, stopped })
  if (stopped.aborted) return EXIT.done
  const summary = await summariseWeek(program)
  // Paths of files that are about to go help nobody.
  const sentIds = deliveries.flatMap(({ status, messageId }) =>
    status === 'sent' ? messageId : [],
  )
  const outbox = options.once && !data.isKept ? sentIds : summary.outbox
  await report(output, options, { summary: { ...summary, outbox } }, () =>
    summaryText(summary, deliveries, data),
  )
  if (options.once) return EXIT.done
  return serve(program, { ...options, port: String(port) }, output, stopped)
}
