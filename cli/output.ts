import { once } from 'node:events'

/** Where results and progress go; tests give their own. */
export interface Output {
  /** Results: one line each on stdout; with an empty `ending` the line goes on. */
  line(text: string, ending?: ''): Promise<void>
  /** Progress and remarks, on stderr. */
  note(text: string): void
  readonly isTerminal: boolean
}

/** stdout and stderr of this process. A reader that goes away (`| head`) ends us quietly. */
export function processOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    async line(text, ending: string = '\n') {
      if (!process.stdout.write(text + ending)) await once(process.stdout, 'drain')
    },
    note: (text) => {
      process.stderr.write(`${text}\n`)
    },
    isTerminal: Boolean(process.stderr.isTTY),
  }
}

/** One record: as JSON for scripts, else as the text for people. */
export function report(
  output: Output,
  { json }: { json?: boolean | undefined },
  record: object,
  text: () => string,
): Promise<void> {
  return output.line(json ? JSON.stringify(record) : text())
}
