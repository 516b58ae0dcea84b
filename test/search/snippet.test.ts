import { describe, expect, it } from 'vitest'
import { createMarkFinder } from '../../search/find-marks.ts'
import type { MarkedText } from '../../search/search-page.ts'
import { markText, snippetOf } from '../../search/snippet.ts'

const markedIn = (text: string, ...terms: string[]) =>
  markText(text, createMarkFinder(terms))
    .filter(({ marked }) => marked)
    .map((piece) => piece.text)

const textOf = (pieces: MarkedText) => pieces.map(({ text }) => text).join('')

describe('marking', () => {
  it.each([
    ['a word as typed', 'De raad besluit', ['raad'], ['raad']],
    ['another form of it', 'Drie algoritmes', ['algoritme'], ['algoritmes']],
    [
      'whatever the accents',
      'Ideeën over coördinatie',
      ['ideeen', 'coordinatie'],
      ['Ideeën', 'coördinatie'],
    ],
    ['accents made of two characters', 'Een cafe\u0301 open', ['café'], ['cafe\u0301']],
    ['next to emoji', '🚲🚲 Fietsstad 🎉', ['fietsstad'], ['Fietsstad']],
    ['a compound by its part', 'De gemeenteraad', ['raad'], ['gemeenteraad']],
    [
      'words apart for a compound',
      'Het register van algoritmes',
      ['algoritmeregister'],
      ['register van algoritmes'],
    ],
    ['a hyphen for a compound', 'Data-gedreven werken', ['datagedreven'], ['Data-gedreven']],
    [
      'words in a row',
      'Wet open overheid en open data',
      ['wet open overheid'],
      ['Wet open overheid'],
    ],
    ['a name with a hyphen', 'De AI-verordening', ['ai verordening'], ['AI-verordening']],
    ['a possessive', 'Camera’s en risico’s', ['risico'], ['risico’s']],
    ['a number in any spelling', 'COM(2021) 206 final', ['com 2021 206'], ['COM(2021) 206']],
    ['nothing inside other words', 'Wooncrisis', ['woo'], []],
    ['nothing without terms', 'De raad', [], []],
  ])('marks %s', (_what, text, terms, expected) => {
    expect(markedIn(text, ...terms)).toEqual(expected)
  })

  it('keeps the text whole, mark-up and all', () => {
    const text = '<script>alert("raad")</script> & de raad'
    const pieces = markText(text, createMarkFinder(['raad']))
    expect(textOf(pieces)).toBe(text)
    expect(pieces.filter(({ marked }) => marked)).toHaveLength(2)
  })
})

describe('choosing a passage', () => {
  const filler = (word: string, count: number) => Array(count).fill(word).join(' ')

  it('shows whole words around the passage that has most of what was searched', () => {
    const text = `${filler('begin', 100)} warmtenet ${filler('midden', 100)} het warmtenet krijgt een subsidie ${filler('einde', 100)}`
    const snippet = snippetOf([text], createMarkFinder(['warmtenet', 'subsidie']))
    expect(snippet.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual([
      'warmtenet',
      'subsidie',
    ])
    expect(textOf(snippet)).toMatch(/^… midden .* einde …$/)
    expect(textOf(snippet).length).toBeLessThan(260)
  })

  it('prefers the text that shows more, and the first of equals', () => {
    const finder = createMarkFinder(['raad', 'motie'])
    expect(textOf(snippetOf(['De raad.', 'De raad nam een motie aan.'], finder))).toContain('motie')
    expect(textOf(snippetOf(['De raad.', 'Weer de raad.'], finder))).toBe('De raad.')
  })

  it('shows the beginning when nothing is marked, and skips what is empty', () => {
    const finder = createMarkFinder(['zeppelin'])
    expect(textOf(snippetOf(['  ', filler('woord', 200)], finder))).toMatch(/^woord .* woord …$/)
    expect(snippetOf(['', ''], finder)).toEqual([])
  })

  it.each([
    ['one endless word', 'a'.repeat(5_000)],
    ['emoji without end', '😀'.repeat(5_000)],
    ['surrogates at the edge', `a${'😀'.repeat(300)}`],
  ])('cuts %s without breaking a character', (_what, text) => {
    const snippet = textOf(snippetOf([text], createMarkFinder([])))
    expect(snippet.length).toBeLessThan(300)
    expect(snippet.isWellFormed()).toBe(true)
  })

  it('gives lines of a text as one line', () => {
    expect(textOf(snippetOf(['De\n\n  raad'], createMarkFinder(['raad'])))).toBe('De raad')
  })
})
