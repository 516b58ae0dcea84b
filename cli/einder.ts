#!/usr/bin/env node
import { runCommandLine } from './command-line.ts'
import { processOutput } from './output.ts'

const stop = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => stop.abort())
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  input: process.stdin,
  output: processOutput(),
  stopped: stop.signal,
})
