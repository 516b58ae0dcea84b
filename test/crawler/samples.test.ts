import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../crawler/read-document.ts'
import { sourceOf, taskOf } from './support/documents.ts'
import { EU_SAMPLES } from './support/samples-eu.ts'
import { NL_SAMPLES } from './support/samples-nl.ts'

const SAMPLES = join(import.meta.dirname, '../../../shared/samples')
const hasSamples = existsSync(SAMPLES)
const title = `recorded documents${hasSamples ? '' : ' (not found: ../shared/samples)'}`

describe.skipIf(!hasSamples)(title, () => {
  it.each([...EU_SAMPLES, ...NL_SAMPLES])(
    '$file is read',
    async ({ file, source, count, first }) => {
      const bytes = readFileSync(join(SAMPLES, file))
      const untagged = {
        domains: [],
        regulations: [],
        themes: [],
        identifiers: [],
        relevant: false,
      }
      const document = await readDocument(taskOf(source, bytes), () => untagged)
      expect(document.found).toBe(count)
      expect(document.rejections).toEqual([])
      expect(document.drafts).toHaveLength(count)
      expect(document.drafts[0]).toMatchObject(first)
      expect(document.drafts.every(({ title: words }) => words.length > 0)).toBe(true)
    },
  )

  it('a diagnostic of the SRU service is an error with its message', async () => {
    const bytes = readFileSync(join(SAMPLES, 'nl/synthetic/koop-sru-diagnostic.xml'))
    const source = sourceOf('sru', { url: 'https://repository.overheid.nl/sru' })
    const reading = readDocument(taskOf(source, bytes), () => {
      throw new Error('there is nothing to tag')
    })
    await expect(reading).rejects.toMatchObject({
      kind: 'parse',
      message: expect.stringContaining('example syntax error'),
    })
  })
})
