import { expect, it } from 'vitest'
import { parseHtmlList } from '../../../crawler/adapters/html.ts'
import { Source, type SourceOf } from '../../../model/source.ts'
import { documentOf } from '../support/documents.ts'

const url = 'https://cities.ec.test/newsroom_en'

it('needs only the address of a newsroom of the Commission', () => {
  const source = Source.parse({
    id: 'ec-cities',
    title: 'Cities',
    publisher: 'European Commission',
    level: 'eu',
    kind: 'ecl-listing',
    url,
  }) as SourceOf<'html'>
  const page = `<main><div class="ecl-content-item-block"><div class="ecl-content-item-block__item">
    <article class="ecl-content-item"><div class="ecl-content-block ecl-content-item__content-block">
      <ul class="ecl-content-block__primary-meta-container"><li class="ecl-content-block__primary-meta-item">News article</li><li class="ecl-content-block__primary-meta-item"><time datetime="2026-11-20T12:00:00Z">20 November 2026</time></li></ul>
      <div class="ecl-content-block__title"><a href="/news/call_en" class="ecl-link ecl-link--standalone">A call for cities</a></div>
      <div class="ecl-content-block__description"><p>Money for data.</p></div>
    </div></article></div></div>
    <article class="ecl-card"><h1 class="ecl-card__title"><a href="/news/second_en">Second</a></h1></article></main>`
  expect(parseHtmlList(documentOf(page, { url }), source).items).toEqual([
    {
      title: 'A call for cities',
      url: 'https://cities.ec.test/news/call_en',
      published: '2026-11-20T12:00:00Z',
      summary: 'Money for data.',
      documentType: 'News article',
    },
    { title: 'Second', url: 'https://cities.ec.test/news/second_en' },
  ])
})

it.each([
  ['1.234 resultaten', 1234],
  ['Resultaten 56 gevonden', 56],
  ['geen', undefined],
])('a list says how many it has: %s', (text, total) => {
  const source = Source.parse({
    id: 'lijst',
    title: 'Lijst',
    publisher: 'Stad',
    level: 'g40',
    kind: 'html',
    url,
    item: 'li',
    titleSelector: 'a',
    linkSelector: 'a',
    totalSelector: '.n',
  }) as SourceOf<'html'>
  const page = `<p class="n">${text}</p><ul><li><a href="/a">Titel</a></li></ul>`
  expect(parseHtmlList(documentOf(page, { url }), source).total).toBe(total)
})
