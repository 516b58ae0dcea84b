import { messageOf } from '../../../model/errors.ts'
import { lockDataDirectory } from '../../../store/lock-data-directory.ts'

/** Takes the lock of a directory and keeps it, or says by which name it was refused. */
try {
  lockDataDirectory(process.argv[2] ?? '')
  process.stdout.write('locked\n')
  setInterval(() => undefined, 1000)
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.name : messageOf(error)}\n`)
}
