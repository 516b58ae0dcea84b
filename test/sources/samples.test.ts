import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../model/source.ts'
import { allSources } from '../../sources/all-sources.ts'
import { readAsFirstPage } from './support/fixtures.ts'

const SAMPLES = join(import.meta.dirname, '../../../shared/samples')
const hasSamples = existsSync(SAMPLES)
const title = `documents recorded at the publishers${hasSamples ? '' : ' (not found: ../shared/samples)'}`

const SOURCES: ReadonlyMap<string, Source> = new Map(
  allSources('Zoetermeer').map((source) => [source.id, source]),
)

/** File, source, how many items, what is in the first of them. */
const READ: readonly (readonly [file: string, id: string, count: number, first: object])[] = [
  [
    'eu/have-your-say/digital_page0.json',
    'hys-digital',
    10,
    {
      publishedAt: '2026-07-02T11:24:32.000Z',
      url: 'https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/14628_nl',
    },
  ],
  [
    'eu/presscorner/presscorner_response.json',
    'ec-presscorner-latestnews',
    4,
    {
      publishedAt: '2026-09-24',
      url: 'https://ec.europa.eu/commission/presscorner/detail/en/speech_26_1968',
      language: 'en',
      type: 'Speech',
    },
  ],
  [
    'eu/edpb/news.rss',
    'edpb-news-rss',
    10,
    { title: 'EDPB calls for legal basis for cross-regulatory information sharing' },
  ],
  [
    'nl/open-overheid/zoek-latest-mutations-2026-03-21.json',
    'open-overheid-woo',
    1,
    {
      title: 'Kaart Oudemolen 10km',
      url: 'https://open.overheid.nl/documenten/eef2edec-019e-4085-8e2e-4d3f42686431',
      publishedAt: '2026-03-21',
    },
  ],
  [
    'nl/synthetic/algoritmeregister-list.json',
    'algoritmeregister-api',
    1,
    { url: 'https://algoritmes.overheid.nl/nl/algoritme/99999999', summary: 'Doel' },
  ],
  [
    'nl/synthetic/ckan-package_search.json',
    'data-overheid-ckan',
    1,
    { url: 'https://data.overheid.nl/dataset/sensorregister-voorbeeld' },
  ],
  [
    'nl/synthetic/internetconsultatie-zoekresultaat.html',
    'internetconsultatie',
    2,
    {
      title: 'Voorbeeldwet slimme stad',
      url: 'https://www.internetconsultatie.nl/voorbeeldslimmestad',
      publishedAt: null,
    },
  ],
  [
    'nl/synthetic/wetgevingskalender-zoekresultaten.html',
    'wetgevingskalender-zoek',
    1,
    { url: 'https://wetgevingskalender.overheid.nl/Regeling/WGK099999' },
  ],
  [
    'nl/synthetic/koop-sru-gemeenteblad.xml',
    'koop-sru-officielepublicaties',
    1,
    {
      url: 'https://zoek.officielebekendmakingen.nl/gmb-2026-999999.html',
      publishedAt: '2026-11-20',
    },
  ],
  [
    'nl/synthetic/officielebekendmakingen-rss.xml',
    'g40-zoetermeer-gemeenteblad',
    1,
    { title: 'Beleidsregel sensoren in de openbare ruimte Zoetermeer' },
  ],
  [
    'nl/synthetic/openbesluitvorming-search.json',
    'g40-zoetermeer-raad',
    1,
    { publishedAt: '2026-11-09', title: 'Raadsmemo slimme sensoren' },
  ],
  [
    'nl/synthetic/rijksoverheid-api-rss.xml',
    'rijksoverheid-nieuws',
    2,
    { publishedAt: '2026-11-20T09:00:00.000Z' },
  ],
  [
    'nl/synthetic/rijksoverheid-news-sitemap.xml',
    'rijksoverheid-news-sitemap',
    1,
    { title: 'Voorbeeldbericht', publishedAt: '2026-11-20T09:00:00.000Z' },
  ],
  [
    'nl/synthetic/wetgevingskalender-fiche.xml',
    'wetgevingskalender-fiche-xml',
    1,
    {
      title: 'Internetconsultatie (start)',
      url: 'https://wetgevingskalender.overheid.nl/Regeling/WGK099999/Download/x_1.pdf',
      publishedAt: '2026-11-16',
    },
  ],
  [
    'eu/ep/thinktank_rss_2026_09_15.trimmed.xml',
    'ep-thinktank-portal-rss',
    3,
    {
      title: 'Briefing - Justiciability of Article 2 TEU - 14-09-2026',
      url: 'https://www.europarl.europa.eu/thinktank/en/document/EPRS_BRI(2026)791485',
      publishedAt: '2026-09-13T22:00:00.000Z',
    },
  ],
  [
    'nl/synthetic/rvo-articles.json',
    'rvo-opendata',
    1,
    { url: 'https://www.rvo.nl/voorbeeld', publishedAt: '2026-11-01T09:00:00.000Z' },
  ],
  [
    'nl/synthetic/tenderned-publicaties.json',
    'tenderned-api',
    1,
    { publishedAt: '2026-11-20', type: 'Aankondiging van een opdracht' },
  ],
  [
    'nl/synthetic/tweedekamer-odata-document.json',
    'tk-odata-documenten',
    1,
    { url: 'https://www.tweedekamer.nl/kamerstukken/detail?id=2026Z99999&did=2026D99999' },
  ],
]

describe.skipIf(!hasSamples)(title, () => {
  it.each(READ)('%s is read by %s', async (file, id, count, first) => {
    const source = SOURCES.get(id)
    const result = source && (await readAsFirstPage(source, join(SAMPLES, file)))
    expect(result?.rejections).toEqual([])
    expect(result?.drafts).toHaveLength(count)
    expect(result?.drafts[0]).toMatchObject(first)
  })
})
