import { expect, it } from 'vitest'
import { findDeadlines } from '../../crawler/find-deadlines.ts'

const found = (summary: string, publishedAt: string | null = '2026-11-20', title = '') =>
  findDeadlines({ title, summary, text: '', publishedAt }).map(({ on, kind }) => `${on} ${kind}`)

it.each([
  ['Reageren op het wetsvoorstel kan tot en met 12 december 2026.', '2026-12-12 consultation'],
  ['De internetconsultatie sluit op maandag 5 januari 2027.', '2027-01-05 consultation'],
  [
    'Status: Actief Sluitingsdatum: 18-12-2026. Consultatie van het ministerie.',
    '2026-12-18 consultation',
  ],
  [
    'Het plan ligt ter inzage. U kunt een zienswijze indienen tot 3 februari.',
    '2027-02-03 consultation',
  ],
  ['The feedback period is open until 15 January 2027.', '2027-01-15 consultation'],
  ['Gemeenten kunnen subsidie aanvragen tot uiterlijk 31 maart 2027.', '2027-03-31 submission'],
  ['Proposals are due by March 4, 2027.', '2027-03-04 submission'],
  [
    'Lidstaten moeten de richtlijn uiterlijk 17 oktober 2026 hebben omgezet.',
    '2026-10-17 transposition',
  ],
  ['The AI Act applies from 2 December 2027 for these systems.', '2027-12-02 application'],
  ['De wet treedt in werking op 1 juli 2027.', '2027-07-01 application'],
  ['De verordening is vanaf 2 augustus 2026 van toepassing.', '2026-08-02 application'],
  ['Gemeenten moeten uiterlijk 1 mei 2027 een register hebben.', '2027-05-01 obligation'],
  ['Providers must report no later than 2027-06-30.', '2027-06-30 obligation'],
])('reads %s', (summary, expected) => {
  expect(found(summary)).toEqual([expected])
})

it.each([
  'Op 12 december 2026 vergadert de raad over de begroting.',
  'Het kantoor is tot 3 januari 2027 gesloten.',
  'Het rapport van 4 maart 2026 ging over reacties van inwoners.',
  'Reageren kan tot 31 februari 2027.',
  'De markt is van 3 tot 5 mei op het plein.',
  'Bel 06-12-2026 nu.',
])('sees no deadline in: %s', (summary) => {
  expect(found(summary)).toEqual([])
})

it('takes a day without a year only where the date of publication tells which', () => {
  const summary = 'Reageren kan tot 12 december.'
  expect(found(summary, '2026-11-20T09:00:00.000Z')).toEqual(['2026-12-12 consultation'])
  expect(found(summary, '2026-12-20')).toEqual([])
  expect(found(summary, null)).toEqual([])
})

it('quotes the sentence, and names each day once', () => {
  const text = 'Er is een plan. Reageren kan tot 12 december 2026. Meer op de site.'
  const deadlines = findDeadlines({ title: '', summary: text, text, publishedAt: null })
  expect(deadlines).toEqual([
    { on: '2026-12-12', kind: 'consultation', quote: 'Reageren kan tot 12 december 2026' },
  ])
})

it('reads 200 KiB of days in a moment', () => {
  const text = 'tot 12 december 2026 '.repeat(10_000)
  expect(findDeadlines({ title: '', summary: '', text, publishedAt: null })).toEqual([])
})
