import type { Config } from '../config.ts'
import { openProgram, type Program } from '../program.ts'
import { type DemoClock, startDemoClock } from './demo-clock.ts'
import { loadWeek } from './load-week.ts'
import { openPublishers } from './publishers.ts'
import { instantOfMoment, TIME_ZONE } from './week-calendar.ts'

export interface DemoWorld {
  readonly program: Program
  readonly clock: DemoClock
  close(): Promise<void>
}

/** The program, unchanged, in a world of its own: invented publishers and the clock of the week. */
export async function openDemoWorld(options: {
  readonly dataDirectory: string
  readonly publicUrl: string
  readonly complain: (message: string) => void
}): Promise<DemoWorld> {
  const { dataDirectory, publicUrl, complain } = options
  const clock = startDemoClock(instantOfMoment('mon 07:30'), () => performance.now())
  const publishers = await openPublishers(loadWeek(), clock.now)
  const program = await openProgram({
    config: demoConfig(dataDirectory, publicUrl, publishers.hosts),
    sources: publishers.sources,
    access: 'write',
    now: clock.now,
    complain,
  }).catch(async (error) => {
    await publishers.close()
    throw error
  })
  return {
    program,
    clock,
    async close() {
      await program.close()
      await publishers.close()
    },
  }
}

/** No network, no mail server: only the hosts of the demo, and mails as files. */
function demoConfig(dataDirectory: string, publicUrl: string, hosts: readonly string[]): Config {
  return {
    dataDirectory,
    sourcesFile: undefined,
    sourcesOnly: true,
    allowHosts: hosts,
    hostGapMs: 0,
    municipality: 'Duinwaarde',
    publicUrl,
    timeZone: TIME_ZONE,
    meili: undefined,
    smtpUrl: undefined,
    operatorEmail: undefined,
    auth: 'read-only',
    mailFrom: 'Einder <einder@gemeente.example>',
    trustedProxies: [],
    proxies: {},
  }
}
