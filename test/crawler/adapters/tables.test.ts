import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../../crawler/adapters/csv.ts'
import { parseXmlList } from '../../../crawler/adapters/xml.ts'
import { readDocument } from '../../../crawler/read-document.ts'
import { documentOf, sourceOf, taskOf } from '../support/documents.ts'

const url = 'https://register.test/download'

describe('a table', () => {
  const source = sourceOf('csv', {
    url,
    fields: {
      title: 'Naam',
      url: 'https://register.test/{id}',
      guid: 'id',
      summary: 'Doel (kort)',
    },
  })
  const read = (text: string) => parseCsv(documentOf(text, { url }), source)
  const expected = [
    {
      title: 'Parkeren, "slim"',
      url: 'https://register.test/1',
      guid: '1',
      summary: 'Regel een\nregel twee',
    },
    { title: 'Zorg', url: 'https://register.test/2', guid: '2' },
  ]

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read with %s, quotes and line breaks within them', (_, sign) => {
    const rows = [
      ['id', 'Naam', 'Doel (kort)'],
      ['1', '"Parkeren, ""slim"""', '"Regel een\nregel twee"'],
      ['2', 'Zorg', ''],
    ]
    const text = `\ufeff${rows.map((row) => row.join(sign)).join('\r\n')}\r\n`
    expect(read(text)).toEqual({ items: expected, total: 2 })
  })

  it('may be in windows-1252', async () => {
    const bytes = Buffer.from('id;Naam;Doel (kort)\n1;Caf\xe9beleid;x\n', 'latin1')
    const { drafts } = await readDocument(taskOf(source, bytes), () => ({
      domains: [],
      regulations: [],
      themes: [],
      identifiers: [],
      relevant: false,
    }))
    expect(drafts.map(({ title }) => title)).toEqual(['Cafébeleid'])
  })

  it('gives no half row at its end', () => {
    expect(read('id,Naam,Doel (kort)\n1,Een,a\n2,Tw').items.map(({ guid }) => guid)).toEqual(['1'])
  })

  it.each([
    ['lacks the column of the title', 'id,Title\n1,x\n', 'no column "Naam"'],
    ['has a quote that never ends', 'id,Naam\n1,"x\n2,y\n', 'breaks off'],
  ])('that %s is an error', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  it('has no column that pollutes anything', () => {
    read('id,Naam,__proto__\n1,x,y\n')
    expect(({} as { y?: string }).y).toBeUndefined()
  })
})

describe('elements of XML', () => {
  const source = sourceOf('xml', {
    url,
    list: 'resultaten.regeling',
    total: 'zoek.resultaten.aantal',
    fields: { title: 'titel', url: 'link[href]|link.href', guid: 'nr', published: 'datum' },
  })
  const read = (text: string) => parseXmlList(documentOf(text, { url }), source)
  const regeling = (nr: number) =>
    `<w:regeling nr="${nr}"><w:titel>Regeling ${nr}</w:titel><w:link href="/r/${nr}"/><w:datum>2026-11-0${nr}</w:datum></w:regeling>`

  it('are found by path and local names', () => {
    const text = `<w:zoek xmlns:w="w"><w:resultaten aantal="9">${regeling(1)}${regeling(2)}</w:resultaten></w:zoek>`
    expect(read(text)).toEqual({
      items: [1, 2].map((nr) => ({
        title: `Regeling ${nr}`,
        url: `/r/${nr}`,
        guid: String(nr),
        published: `2026-11-0${nr}`,
      })),
      total: 9,
    })
  })

  it('may be none, where their parent is', () => {
    expect(read('<zoek><resultaten/></zoek>').items).toEqual([])
    expect(() => read('<zoek><fout>Kapot</fout></zoek>')).toThrow('no element at')
  })

  it('that break off are left out', () => {
    const text = `<zoek><resultaten>${regeling(1)}<regeling nr="2"><titel>Half`
    expect(read(text).items.map(({ guid }) => guid)).toEqual(['1'])
  })
})
