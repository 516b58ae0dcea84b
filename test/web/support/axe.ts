import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The checker of accessibility, to be run inside a page. */
export const AXE_SOURCE = readFileSync(
  fileURLToPath(import.meta.resolve('axe-core/axe.min.js')),
  'utf8',
)
