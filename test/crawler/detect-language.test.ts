import { expect, it } from 'vitest'
import { createLanguageDetector, languageCode } from '../../crawler/detect-language.ts'

const detectLanguage = createLanguageDetector()
const ALL = ['nl', 'en', 'de', 'fr']

it.each([
  ['Het college stelt een regel vast voor sensoren van de gemeente.', ALL, 'nl'],
  ['The Commission asks for comments on the rules that cities and companies follow.', ALL, 'en'],
  ['Raadsmemo over de inzet van algoritmes', ['nl'], 'nl'],
  ['Verkeersbesluit parkeerplaats Dorpsstraat 5', ['nl'], 'nl'],
  [
    'Die Kommission hat neue Vorschriften für die Städte vorgeschlagen und bittet um Stellungnahme.',
    ['nl'],
    'de',
  ],
  [
    'Le Parlement européen adopte une résolution sur la protection des données personnelles.',
    ['nl', 'en'],
    'fr',
  ],
  [
    'Kommunen skal fra næste år føre et register over de algoritmer, der bruges i byen.',
    ['nl'],
    'da',
  ],
  ['La ciudad va a registrar los sensores que utiliza en el espacio público.', ['nl'], 'es'],
  ['Questions and answers on the Data Act', ['en', 'nl'], 'en'],
  ['Agenda', ['nl'], 'nl'],
  ['Agenda', ALL, 'und'],
  ['Agenda', [], 'und'],
  ['', ALL, 'und'],
  ['2026-11-20 14:00', ['en', 'nl'], 'und'],
  ['Smart city', ['nl'], 'nl'],
])('%s', (text, announced, expected) => {
  expect(detectLanguage(text, announced)).toBe(expected)
})

it('looks only at the start, however long the text is', () => {
  const text = `Het college van de stad wordt gevraagd naar het plan. ${'the and '.repeat(1_000_000)}`
  expect(detectLanguage(text, ALL)).toBe('nl')
})

it.each([
  ['nl', 'nl'],
  ['NL-nl', 'nl'],
  ['nl_NL', 'nl'],
  ['nld', 'nl'],
  ['dut', 'nl'],
  ['ENG', 'en'],
  ['fry', 'fy'],
  ['mul', undefined],
  ['Nederlands', undefined],
  ['', undefined],
  ['-', undefined],
])('the code %j is %s', (text, expected) => {
  expect(languageCode(text)).toBe(expected)
})
