import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '../../model/identifiers.ts'

const SHARED = join(import.meta.dirname, '../../../shared/taxonomy/identifiers.json')

const read = (text: string) =>
  findIdentifiers(text).map(({ scheme, value }) => `${scheme} ${value}`)

describe('findIdentifiers', () => {
  it.each([
    ['32024R1689', 'celex 32024R1689'],
    ['CELEX%3A32024R1689', 'celex 32024R1689'],
    ['02016R0679-20160504', 'celex 32016R0679'],
    ['32024R3110R(02)', 'celex 32024R3110'],
    [
      'https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng',
      'eli http://data.europa.eu/eli/reg/2016/679/oj',
    ],
    ['COM(2021)0206 final', 'com COM(2021) 206'],
    ['COM:2025:837:FIN', 'com COM(2025) 837'],
    ['com(2025) 837', 'com COM(2025) 837'],
    ['2021/0106 (COD)', 'procedure 2021/0106(COD)'],
    ['Verordening (EU) 2024/1689', 'eu-number 2024/1689'],
    ['Verordnung (EU) 2024/1689', 'eu-number 2024/1689'],
    ['Règlement (UE) n° 910/2014', 'eu-number 910/2014'],
    ['Richtlijn 95/46/EG', 'eu-number 1995/46'],
    ['richtlijn 2022/2557', 'eu-number 2022/2557'],
    ['(EU) 2022/30', 'eu-number 2022/30'],
    ['PB L, 2024/1689, 12.7.2024', 'oj OJ L 2024/1689'],
    ['ECLI:NL:RVS:2023:3344.', 'ecli ECLI:NL:RVS:2023:3344'],
    ['Kamerstuk 36 264', 'kamerstuk 36264'],
    ['Kamerstuk 36.264', 'kamerstuk 36264'],
    ['Kamerstuk 36\u00a0264, C', 'kamerstuk 36264-C'],
    ['36264, nr. 3', 'kamerstuk 36264-3'],
    ['Kamerstukken II 2024/25, 36 264, nr. 3', 'kamerstuk 36264-3'],
    ['kst-36600-VII-12', 'kamerstuk 36600-VII-12'],
    ['Stb. 2026, 187', 'stb stb-2026-187'],
    ['Staatscourant 2026, nr. 27679', 'stcrt stcrt-2026-27679'],
    ['gmb-2026-12345', 'gemeenteblad gmb-2026-12345'],
    ['Gemeenteblad 2026, 12345', 'gemeenteblad gmb-2026-12345'],
    ['BWBR0040940', 'bwbr BWBR0040940'],
    ['CVDR123456_2', 'cvdr CVDR123456/2'],
    ['GM0637', 'tooi gm0637'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(`Zie ${text}`)).toEqual([expected])
  })

  it.each([
    ['a phone number', 'Bel 079 346 80 00 of 06-36264123 of +31 36 264 12 34'],
    ['an amount', 'Kosten: € 36 264, € 36.264 en 36 264 euro'],
    ['an amount behind the word that announces a paper', 'Het wetsvoorstel kost 36 264 euro'],
    ['a date', 'Op 12-03-2024, 2024-03-12 en 12/03/2024'],
    ['a postcode', 'Postbus 15, 2700 AA Zoetermeer, 2712 PN'],
    ['a season', 'In het seizoen 2024/2025 en schooljaar 2024/25'],
    ['a number of people', 'Er wonen 36 264 inwoners'],
    ['a half CELEX number', '2024R1689 en 3202R1689'],
    ['a procedure with too short a number', '2021/106(COD)'],
    ['a bank account', 'NL91 ABNA 0417 1643 00'],
  ])('takes %s for no identifier', (_name, text) => {
    expect(read(text)).toEqual([])
  })

  it('reads numbers of near-identical shape apart', () => {
    expect(read('2020/0359(COD), 2025/0359(COD), (EU) 2022/2555 en (EU) 2022/2557')).toEqual([
      'procedure 2020/0359(COD)',
      'procedure 2025/0359(COD)',
      'eu-number 2022/2555',
      'eu-number 2022/2557',
    ])
  })

  it('reads a stretch of text once: a Staatsblad number is no Kamerstuk', () => {
    expect(read('Stcrt. 2026, 27679, nr. 3')).toEqual(['stcrt stcrt-2026-27679'])
  })

  it('reads a bare number only when it is known', () => {
    const known = new Set(['kamerstuk 36904', 'eu-number 2024/1689'])
    expect(findIdentifiers('36 904: naar de Kamer; 36 905: ook').map((one) => one.value)).toEqual(
      [],
    )
    expect(
      findIdentifiers('36 904: naar de Kamer; 36 905: ook', known).map((one) => one.value),
    ).toEqual(['36904'])
    expect(findIdentifiers('nummer 2024/1689 geldt', known).map((one) => one.value)).toEqual([
      '2024/1689',
    ])
  })

  it('tells where each identifier stands, whatever surrounds it', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'Stb. 2026, 187',
        'COM(2025) 837',
        '32024R1689',
        '36 264, nr. 3',
        '🙂',
        '\u00ad',
      ),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        for (const { start, end, quote } of findIdentifiers(text)) {
          expect(text.slice(start, end)).toBe(quote)
        }
      }),
    )
  })

  it('survives long texts of nothing but numbers', () => {
    expect(findIdentifiers('0123456789/'.repeat(20_000))).toEqual([])
    expect(findIdentifiers('COM(2025) 837 '.repeat(5000))).toHaveLength(5000)
    expect(findIdentifiers(`Kamerstuk ${' '.repeat(50_000)}36 264`)).toEqual([])
  })
})

interface Spec {
  readonly id: string
  readonly examples: readonly string[]
  readonly nonExamples: readonly string[]
}

describe.skipIf(!existsSync(SHARED))('the shared table of identifiers', () => {
  const specs = existsSync(SHARED) ? (JSON.parse(readFileSync(SHARED, 'utf8')) as Spec[]) : []

  it.each(specs.flatMap(({ id, examples }) => examples.map((example) => [id, example])))(
    'holds %s %s, read as one whole',
    (_id, example) => {
      expect(findIdentifiers(example)).toHaveLength(1)
    },
  )

  it.each(specs.flatMap(({ id, nonExamples }) => nonExamples.map((example) => [id, example])))(
    'says that %s %s is none',
    (_id, example) => {
      expect(findIdentifiers(example)).toEqual([])
    },
  )
})
