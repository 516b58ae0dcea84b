#!/usr/bin/env node
import { keepHeapSmall } from './keep-heap-small.ts'

keepHeapSmall()

const stop = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => stop.abort())
}

// Loaded only now, for what is loaded counts as well.
const { runCommandLine } = await import('./command-line.ts')
const { processOutput } = await import('./output.ts')

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  input: process.stdin,
  output: processOutput(),
  stopped: stop.signal,
})
