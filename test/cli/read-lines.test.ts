import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readJsonLines } from '../../cli/read-lines.ts'
import { UsageError } from '../../model/errors.ts'

const Titled = z.object({ title: z.string() })

async function titlesOf(...chunks: readonly (string | Uint8Array)[]): Promise<string[]> {
  const bytes = chunks.map((chunk) => Buffer.from(chunk))
  const titles: string[] = []
  for await (const { title } of readJsonLines(Readable.from(bytes), Titled)) titles.push(title)
  return titles
}

describe('JSON lines', () => {
  it('end at a line feed only, not at the separators that JSON may hold', async () => {
    const titles = ['a\u2028b', 'c\u2029d', 'e\u0085f']
    const lines = titles.map((title) => JSON.stringify({ title })).join('\n')

    expect(await titlesOf(lines)).toEqual(titles)
  })

  it('may end as on Windows, start with a byte order mark and have empty lines', async () => {
    expect(await titlesOf('\ufeff{"title":"a"}\r\n\r\n{"title":"b"}\r\n')).toEqual(['a', 'b'])
  })

  it('may be cut anywhere, also within a character', async () => {
    const bytes = Buffer.from('{"title":"coördinatie €"}\n{"title":"b"}')
    const single = [...bytes].map((byte) => Uint8Array.of(byte))

    expect(await titlesOf(...single)).toEqual(['coördinatie €', 'b'])
  })

  it('name the line that is wrong', async () => {
    const reading = titlesOf('{"title":"a"}\n\n{"title":1}\n')

    await expect(reading).rejects.toThrow(/^regel 3: /)
    await expect(reading).rejects.toBeInstanceOf(UsageError)
  })
})
