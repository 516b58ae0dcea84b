import type { Readable } from 'node:stream'
import { Command, CommanderError } from 'commander'
import { messageOf } from '../model/errors.ts'
import { addCommands } from './commands/all.ts'
import { EXIT, exitCodeOf } from './exit-codes.ts'
import type { Output } from './output.ts'
import { readVersion } from './version.ts'

/** The world of one call of the program. */
export interface Call {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly input: Readable
  readonly output: Output
  /** Aborted when the process is asked to stop. */
  readonly stopped: AbortSignal
}

/** Runs one command line and gives the exit code. Nothing is thrown: errors end as a line. */
export async function runCommandLine(args: readonly string[], call: Call): Promise<number> {
  let exitCode: number = EXIT.done
  const root = new Command('einder')
    .description(
      'Volgt beleid en regels voor een gemeente: bronnen, labels, zoeken, weekoverzicht.',
    )
    .version(readVersion(), '--version', 'de versie')
    .helpOption('--help', 'uitleg')
    .exitOverride()
    .showHelpAfterError('(gebruik --help voor uitleg)')
  addCommands(root, call, (code) => {
    exitCode = code
  })
  try {
    await root.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has printed its own complaint; asking for help is not a mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    call.output.note(messageOf(error))
    return exitCodeOf(error)
  }
}
