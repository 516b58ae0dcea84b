import { describe, expect, it } from 'vitest'
import { createAnalyser } from '../../search/analysis/analyser.ts'
import { compileQuery } from '../../search/query/compile-query.ts'
import type {
  Condition,
  FacetAtom,
  PeriodAtom,
  PhraseAtom,
  PrefixAtom,
  TokenAtom,
} from '../../search/query/compiled-query.ts'
import { ALIASES } from './corpus.ts'

const analyser = createAnalyser(ALIASES)

/** A condition as one line: words by what was typed. */
function shown(condition: Condition | undefined): string {
  if (!condition) return 'everything'
  const writers: Record<Condition['kind'], (one: never) => string> = {
    all: ({ of }: { of: Condition[] }) => `(${of.map(shown).join(' & ')})`,
    any: ({ of }: { of: Condition[] }) => `(${of.map(shown).join(' | ')})`,
    not: ({ of }: { of: Condition }) => `!${shown(of)}`,
    token: ({ inTitle, form, token }: TokenAtom) => (inTitle ? 'title:' : '') + (form ?? token),
    phrase: ({ inTitle, words }: PhraseAtom) => `${inTitle ? 'title:' : ''}"${words.join(' ')}"`,
    prefix: ({ start }: PrefixAtom) => `${start}*`,
    facet: ({ name, text }: FacetAtom) => `${name}=${text}`,
    period: ({ from = '', until = '' }: PeriodAtom) => `${from}..${until}`,
  }
  return writers[condition.kind](condition as never)
}

const compiled = (text: string, expand = true) => compileQuery(text, analyser, expand)
const hintsOf = (text: string) => compiled(text).understood.flatMap(({ hint }) => hint ?? [])

describe('operators', () => {
  it.each([
    ['raad wijk', '(raad & wijk)'],
    ['raad OR wijk', '(raad | wijk)'],
    ['raad OR wijk zorg', '((raad | wijk) & zorg)'],
    ['raad AND wijk', '(raad & wijk)'],
    ['raad -wijk', '(raad & !wijk)'],
    ['raad NOT wijk', '(raad & !wijk)'],
    ['(raad wijk) OR zorg', '((raad & wijk) | zorg)'],
    ['-(raad OR wijk) zorg', '(!(raad | wijk) & zorg)'],
    ['-"open ruimte"', '!"open ruimte"'],
    ['warmte*', 'warmte*'],
    ['title:raad', 'title:raad'],
    ['titel:"open ruimte"', 'title:"open ruimte"'],
    ['publisher:"Gemeente Zoetermeer"', 'publisher=Gemeente Zoetermeer'],
    ['regulation:GDPR', 'regulation=gdpr'],
    ['regeling:"AI Act"', 'regulation=ai-act'],
    ['level:gemeente', 'level=g40'],
    ['taal:engels', 'language=en'],
    ['-source:vng', '!source=vng'],
    ['after:2026-02-03', '2026-02-03..'],
    ['before:2026', '..2025-12-31'],
    ['na:3-2-2026', '2026-02-03..'],
    ['COM(2021) 206', expect.stringContaining('i0com')],
    ['(raad Verordening (EU) 2024/1689)', expect.stringContaining('raad & (i0')],
  ])('reads %s', (text, expected) => {
    expect(shown(compiled(text).condition)).toEqual(expected)
  })

  it('takes words as they stand when nothing may be added', () => {
    expect(shown(compiled('AVG algoritmes', false).condition)).toBe('("avg" & "algoritmes")')
  })
})

describe('wrong syntax is words, with a hint', () => {
  it.each([
    ['raad "wijk zorg', '(raad & wijk & zorg)', ['quote-not-closed']],
    ['(raad wijk', '(raad & wijk)', ['bracket-without-other']],
    ['raad) wijk', '(raad & wijk)', ['bracket-without-other']],
    ['OR raad', 'raad', ['or-without-sides']],
    ['raad OR', 'raad', ['or-without-sides']],
    ['after:2026-02-31', '"2026 02 31"', ['no-such-day']],
    ['kleur:rood', expect.stringContaining('rood'), ['no-such-field']],
    ['ra*', 'ra', ['prefix-too-short']],
    ['source:', 'source', ['field-without-value']],
    ['*', '()', ['nothing-to-find']],
    ['WHO', '()', ['nothing-to-find']],
  ])('%s', (text, expected, hints) => {
    expect(shown(compiled(text).condition)).toEqual(expected)
    expect(hintsOf(text)).toEqual(hints)
  })

  it('says that the end of a very long query is not read', () => {
    expect(hintsOf(Array.from({ length: 500 }, (_, i) => `w${i}`).join(' OR '))).toContain(
      'too-long',
    )
  })
})

describe('what it says of how it was read', () => {
  it('names the other names', () => {
    expect(compiled('AVG').understood).toEqual([
      {
        kind: 'name',
        typed: 'AVG',
        excluded: false,
        concept: 'gdpr',
        alsoFinds: expect.arrayContaining(['GDPR', 'Algemene verordening gegevensbescherming']),
      },
    ])
  })

  it('names the word in the other language', () => {
    expect(compiled('algorithm').understood).toMatchObject([
      { kind: 'word', typed: 'algorithm', alsoFinds: ['algoritme'] },
    ])
  })

  it('tells what is left out', () => {
    expect(compiled('raad -wijk').understood.map(({ excluded }) => excluded)).toEqual([false, true])
  })
})
