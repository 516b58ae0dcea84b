import { openDatabase } from '../../../store/database/open-database.ts'
import { manySteps } from '../many-steps.ts'

/** Opens a store with many migrations. */
process.stdout.write('opening\n')
openDatabase({ path: process.argv[2] ?? '', migrations: manySteps }).sqlite.close()
