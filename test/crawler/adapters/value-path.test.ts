import { expect, it } from 'vitest'
import { compileText } from '../../../crawler/adapters/value-path.ts'

const RECORD = {
  id: 14628,
  title: '  Slimme stad ',
  empty: '',
  nothing: null,
  yes: true,
  refCode: 'IP/26/1954',
  'notice-title': { nld: 'Aankondiging', eng: 'Notice' },
  '@odata.count': 7,
  names: ['eerste', 'tweede'],
  translations: [
    { language: 'EN', value: 'AI Act' },
    { language: 'NL', value: 'AI-verordening' },
  ],
  statuses: [
    { isCurrent: false, end: '2026-01-01' },
    { isCurrent: true, end: '2026-12-14' },
  ],
  zaak: [{ nummer: '2026Z1' }],
  entity: 'document:ibabs:1&x=ü/2',
  celex: { type: 'literal', value: '32024R1689' },
  element: { scheme: 'OVERHEID', '#text': 'Zoetermeer' },
}

it.each([
  ['id', '14628'],
  ['title', 'Slimme stad'],
  ['notice-title.nld', 'Aankondiging'],
  ['@odata.count', '7'],
  ['names', 'eerste'],
  ['names[1]', 'tweede'],
  ['names[9]', undefined],
  ['translations[language=NL].value', 'AI-verordening'],
  ['translations[language=FR].value', undefined],
  ['statuses[isCurrent=true].end', '2026-12-14'],
  ['zaak.nummer', '2026Z1'],
  ['zaak[0].nummer', '2026Z1'],
  ['empty|nothing|title', 'Slimme stad'],
  ['absent.deep[0].path', undefined],
  ['yes', undefined],
  ['celex', '32024R1689'],
  ['element', 'Zoetermeer'],
  ['constructor', undefined],
  ['__proto__.polluted', undefined],
  ['notice-title', undefined],
  ['https://x.test/{id}_nl', 'https://x.test/14628_nl'],
  ['https://x.test/{refCode:slug}', 'https://x.test/ip_26_1954'],
  ['https://x.test/{absent}', undefined],
  ['https://x.test/{absent}|https://y.test/{id}', 'https://y.test/14628'],
  ['{absent|title}: {translations[language=NL].value}', 'Slimme stad: AI-verordening'],
])('reads %s', (path, expected) => {
  expect(compileText(path)(RECORD)).toBe(expected)
})

it.each([null, undefined, 'text', 7, []])('reads nothing from %j', (record) => {
  expect(compileText('a.b[0].c')(record)).toBeUndefined()
})

it('escapes what it puts into an address, except slashes and colons of identifiers', () => {
  expect(compileText('https://x.test/?view={entity}', 'address')(RECORD)).toBe(
    'https://x.test/?view=document:ibabs:1%26x%3D%C3%BC/2',
  )
})

it('leaves an address at the start of a template as it is', () => {
  const record = { pid: 'https://open.test/a?b=c' }
  expect(compileText('{pid}', 'address')(record)).toBe('https://open.test/a?b=c')
})
