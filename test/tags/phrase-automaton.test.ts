import { describe, expect, it } from 'vitest'
import { createTextFolder } from '../../tags/matching/fold-text.ts'
import { parsePhrase } from '../../tags/matching/phrase.ts'
import { compilePhrases } from '../../tags/matching/phrase-automaton.ts'

const PHRASES = [
  'AI-verordening',
  '=Woo',
  '=Cbw',
  'open data',
  'sensor*',
  '*data',
  'GIBIT 2025',
  '=AVG',
  'Haven',
  'bedrijf',
]

function find(text: string): string[] {
  const fold = createTextFolder()
  const found: string[] = []
  const folded = fold(text)
  compilePhrases(PHRASES.map(parsePhrase)).scan(text, folded, (phrase, from, to) => {
    const quote = text.slice(folded.origins[from], (folded.origins[to - 1] ?? 0) + 1)
    found.push(`${PHRASES[phrase]}: ${quote}`)
  })
  return found
}

describe('the phrase automaton', () => {
  it.each([
    ['de AI-verordening', 'AI-verordening: AI-verordening'],
    ['de AI verordening', 'AI-verordening: AI verordening'],
    ['de aiverordening', 'AI-verordening: aiverordening'],
    ['de AI\u2011verordening', 'AI-verordening: AI\u2011verordening'],
    ['de AI-ver\u00adordening', 'AI-verordening: AI-ver\u00adordening'],
    ['twee AI-verordeningen', 'AI-verordening: AI-verordeningen'],
    ['een Woo-verzoek', '=Woo: Woo'],
    ['een W.o.o. verzoek, W.O.O.', ''],
    ['sensornetwerken', 'sensor*: sensornetwerken'],
    ['sensorën', 'sensor*: sensorën'],
    ['verkeersdata', '*data: verkeersdata'],
    ["AVG's", "=AVG: AVG's"],
    ['G.I.B.I.T. 2025', 'GIBIT 2025: G.I.B.I.T. 2025'],
  ])('finds in "%s" "%s"', (text, expected) => {
    expect(find(text)).toEqual(expected === '' ? [] : [expected])
  })

  it.each([
    ['inside another word', 'wooncrisis, Woonvisie, Havenmeester'],
    ['with other capitals', 'to woo, WOO, avg, cbw'],
    ['across a full stop', 'Houd het open. Data volgt'],
    ['put together from two words', 'een wo o'],
    ['as the head of another word', 'verordening over AI'],
  ])('finds no name %s', (_case, text) => {
    expect(find(text).filter((hit) => !hit.startsWith('*data'))).toEqual([])
  })

  it('refuses a phrase without a word, or one that ends in a hyphen', () => {
    expect(() => parsePhrase('=*')).toThrow(TypeError)
    expect(() => parsePhrase('AI-*')).toThrow(TypeError)
  })
})
