import { expect, it } from 'vitest'
import { compoundParts } from '../../search/analysis/compound-parts.ts'
import { fold } from '../../search/analysis/fold.ts'
import { stem } from '../../search/analysis/stem.ts'
import { wordsOf } from '../../search/analysis/words.ts'

it.each([
  'algoritme algoritmes algoritmen',
  'raadsvoorstel raadsvoorstellen',
  'brief brieven',
  'huis huizen',
  'gemeente gemeentes gemeenten',
  'model modellen',
  'motie moties',
  'raadslid raadsleden',
  'stad steden',
  'kind kinderen',
  'categorie categorieën',
  'risico risico’s',
  'proces processen',
  'toets toetsen',
  'raad raden',
  'advies adviezen',
  'criterium criteria',
  'camera camera’s',
  'idee ideeën',
  'technologie technologieën',
  'digitaal digitale',
  'policy policies',
  'city cities',
  'regulation regulations',
  'right rights',
  'protect protected',
])('gives all forms one stem: %s', (forms) => {
  const stems = forms.split(' ').map((form) => stem(fold(form)))
  expect(new Set(stems)).toHaveLength(1)
})

it.each([
  'woo woon',
  'wet water',
  'raad rand',
  'besteden stad',
  'verleden lid',
  '2024 2025',
  'privé privaat',
])('keeps words apart that are not one: %s', (words) => {
  const stems = words.split(' ').map((word) => stem(fold(word)))
  expect(new Set(stems).size).toBe(stems.length)
})

it.each([
  ['algoritmeregisters', ['algoritme', 'register']],
  ['gemeenteraadsverkiezingen', ['gemeente', 'raad', 'verkiezing']],
  ['informatiebeveiliging', ['informatie', 'beveiliging']],
  ['omgevingswet', ['omgeving', 'wet']],
  ['voorraad', []],
  ['verordening', []],
  ['international', []],
  ['wetenschap', []],
])('takes %s apart as far as it is known', (word, parts) => {
  expect(compoundParts(word)).toEqual(parts.map(stem))
})

it('cuts words with their place, joins dotted abbreviations, and keeps no endless ones', () => {
  const text = `De A.V.G.-toets: "Coo\u0308rdinatie" 🚲 36.264 ${'x'.repeat(1_000)}`
  const words = wordsOf(text)
  expect(words.map(({ form }) => form).slice(0, 6)).toEqual([
    'de',
    'avg',
    'toets',
    'coordinatie',
    '36',
    '264',
  ])
  expect(words[3] && text.slice(words[3].start, words[3].end)).toBe('Coo\u0308rdinatie')
  expect(words.at(-1)?.form.length).toBeLessThan(100)
})
