import { readdirSync, readFileSync } from 'node:fs'

/** What a piece of work cost. */
export interface Usage {
  readonly wallMs: number
  /** Processor time of this process and of those it started and has seen end. */
  readonly cpuMs: number
}

/** The most memory that processes had resident, each at its own worst moment. */
export interface PeakMemory {
  readonly ownMb: number
  readonly childrenMb: readonly number[]
}

const TICKS_A_SECOND = 100

/** Does the work and tells what it cost. */
export async function measured(work: () => Promise<unknown>): Promise<Usage> {
  const before = { at: performance.now(), cpuMs: cpuMs() }
  await work()
  return { wallMs: performance.now() - before.at, cpuMs: cpuMs() - before.cpuMs }
}

/** Children are seen where the system tells of them (Linux), and only while they live. */
export function peakMemory(): PeakMemory {
  return {
    ownMb: process.resourceUsage().maxRSS / 1024,
    childrenMb: children().map(({ pid }) => highWaterMb(pid)),
  }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (
    (user + system) / 1000 +
    children().reduce((sum, { ticks }) => sum + ticks, 0) * (1000 / TICKS_A_SECOND)
  )
}

/** Processes that this one started. */
function children(): { pid: string; ticks: number }[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      // After the name, which may hold anything: state, parent, …, user and system time.
      const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
      if (Number(fields[1]) !== process.pid) return []
      return [{ pid, ticks: Number(fields[11]) + Number(fields[12]) }]
    })
}

function highWaterMb(pid: string): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024
}

/** A process may end while one looks. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
