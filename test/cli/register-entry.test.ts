import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { registerEntry } from '../../cli/commands/register-entry.ts'
import { openTagger } from '../../cli/tagger.ts'

const DOCUMENT = join(import.meta.dirname, '../../docs/algoritmeregister.md')

it('is in docs as these rules make it: einder algoritmeregister > docs/algoritmeregister.md', async () => {
  const lines: string[] = []
  const notes: string[] = []
  await registerEntry(openTagger(), [], {
    line: async (text) => void lines.push(text),
    note: (text) => void notes.push(text),
    isTerminal: false,
  })
  expect(notes).toEqual([])
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(`${lines.join('\n')}\n`)
})
