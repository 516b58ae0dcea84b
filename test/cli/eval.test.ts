import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { evalFile } from '../../cli/commands/eval.ts'
import { openTagger } from '../../cli/tagger.ts'

const directory = mkdtempSync(join(tmpdir(), 'einder-eval-'))
afterAll(() => rmSync(directory, { recursive: true }))

const tagger = openTagger()

const gold = (over: object = {}) => ({
  id: 'g1',
  lang: 'nl',
  title: 'De AI-verordening vraagt om een register',
  domains: ['smart-governance'],
  regulations: ['ai-act'],
  themes: ['ai-algorithms'],
  tags: ['plain'],
  ...over,
})

function fileOf(name: string, ...lines: readonly (object | string)[]): string {
  const file = join(directory, name)
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  writeFileSync(file, text.join('\n'))
  return file
}

async function evaluated(file: string, options = {}) {
  const lines: string[] = []
  const notes: string[] = []
  await evalFile(tagger, file, options, {
    line: async (text) => void lines.push(text),
    note: (text) => void notes.push(text),
    isTerminal: false,
  })
  return { result: JSON.parse(lines.join('')), notes }
}

it('prints precision, recall and F1 of each kind and label, and slices', async () => {
  const { result } = await evaluated(fileOf('good.jsonl', gold(), gold({ id: 'g2', tags: [] })))
  expect(result.regulations).toEqual({ precision: 1, recall: 1, f1: 1 })
  expect(result.labels['ai-act']).toMatchObject({ kind: 'regulations', support: 2 })
  expect(result.slices.tags.plain).toMatchObject({ items: 1, regulations: { recall: 1 } })
  expect(result.version).toBe(tagger.taxonomy.version)
})

it('compares with labels kept before, and with the rules of a directory', async () => {
  const file = fileOf('again.jsonl', gold())
  const kept = join(directory, 'kept.json')
  await evaluated(file, { save: kept })
  expect((await evaluated(file, { diff: kept })).result.diff).toMatchObject({ changedItems: 0 })
  writeFileSync(
    kept,
    '{"version":"0","items":{"g1":{"domains":[],"regulations":["gdpr"],"themes":[]}}}',
  )
  const { diff } = (await evaluated(file, { diff: kept })).result
  expect(diff.changes).toContainEqual(
    expect.objectContaining({ item: 'g1', label: 'ai-act', change: 'gained', isRight: true }),
  )
  expect(diff.changes).toContainEqual(
    expect.objectContaining({ item: 'g1', label: 'gdpr', change: 'lost', isRight: true }),
  )
})

it('counts a label it does not know as missed, and says so', async () => {
  const file = fileOf('unknown.jsonl', gold({ regulations: ['ai-act', 'maanwet'] }))
  const { result, notes } = await evaluated(file, { mistakes: true })
  expect(notes).toEqual([expect.stringContaining('maanwet')])
  expect(result.regulations.recall).toBe(0.5)
  expect(result.mistakes).toEqual([expect.objectContaining({ id: 'g1', missed: ['maanwet'] })])
  expect(result.confusion).toEqual([{ gold: 'maanwet', given: null, count: 1, items: ['g1'] }])
})

it.each([
  ['no such file', 'nergens.jsonl', undefined, /kan niet worden gelezen/],
  ['an empty file', 'empty.jsonl', [''], /geen gelabelde items/],
  ['a line that is not JSON', 'broken.jsonl', [gold(), '{'], /regel 2/],
  ['an item without labels', 'half.jsonl', [{ id: 'x', title: 'y' }], /regel 1/],
])('refuses %s by name', async (_, name, lines, message) => {
  const file = lines ? fileOf(name, ...lines) : join(directory, name)
  await expect(evaluated(file)).rejects.toThrow(message)
})

it('refuses to compare with what is neither labels nor rules', async () => {
  const file = fileOf('fine.jsonl', gold())
  const wrong = fileOf('wrong.json', '{"version":1}')
  await expect(evaluated(file, { diff: wrong })).rejects.toThrow(/geen bewaarde labels/)
  await expect(evaluated(file, { diff: join(directory, 'nee') })).rejects.toThrow(/nee/)
})
