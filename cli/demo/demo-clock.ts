export interface DemoClock {
  now(): Date
  /** Jumps to a moment; from there it runs as any clock does. */
  setTo(moment: Date): void
}

/** The clock of the sample week. `elapsedMs` counts real time: from when does not matter. */
export function startDemoClock(start: Date, elapsedMs: () => number): DemoClock {
  let moment = start.getTime()
  let setAt = elapsedMs()
  return {
    now: () => new Date(moment + Math.floor(elapsedMs() - setAt)),
    setTo(next) {
      moment = next.getTime()
      setAt = elapsedMs()
    },
  }
}
