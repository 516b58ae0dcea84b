import { sourceOf } from './documents.ts'
import type { RecordedSample } from './recorded-sample.ts'

/** Answers of EU services, and how a source would read them. */
export const EU_SAMPLES: readonly RecordedSample[] = [
  {
    file: 'eu/cellar/acts_aiact_window.json',
    source: sourceOf('sparql', {
      url: 'https://publications.europa.eu/webapi/rdf/sparql',
      fields: {
        title: 'title|celex',
        guid: 'celex',
        url: 'https://eur-lex.europa.eu/legal-content/NL/ALL/?uri=CELEX:{celex}',
        published: 'date',
        type: 'type',
      },
    }),
    count: 35,
    first: {
      guid: '32024R1849',
      type: 'REG',
      publishedAt: '2024-06-13',
      url: 'https://eur-lex.europa.eu/legal-content/NL/ALL/?uri=CELEX:32024R1849',
    },
  },
  {
    file: 'eu/have-your-say/digital_page0.json',
    source: sourceOf('json', {
      url: 'https://ec.europa.eu/info/law/better-regulation/brpapi/searchInitiatives?page=0&size=50',
      languages: ['nl', 'en'],
      list: 'initiativeResultDtoPage.content',
      total: 'initiativeResultDtoPage.totalElements',
      fields: {
        title: 'initiativeTranslations[language=NL].value|shortTitle',
        guid: 'id',
        url: 'https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/{id}_nl',
        type: 'foreseenActType',
        published: 'currentStatuses[isCurrent=true].feedbackStartDate',
      },
      paging: { by: 'page', parameter: 'page', size: 50 },
    }),
    count: 10,
    first: {
      guid: '14628',
      url: 'https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/14628_nl',
      language: 'nl',
      type: 'PROP_REG',
    },
  },
  {
    file: 'eu/presscorner/presscorner_response.json',
    source: sourceOf('json', {
      url: 'https://ec.europa.eu/commission/presscorner/api/search?language=en&pagesize=100&pagenumber=1',
      list: 'docuLanguageListResources',
      total: 'totalNumber',
      fields: {
        title: 'title',
        guid: 'refCode',
        url: 'https://ec.europa.eu/commission/presscorner/detail/en/{refCode:slug}',
        summary: 'leadText',
        published: 'eventDate',
        type: 'docutype.description',
        language: 'languageCode',
      },
    }),
    count: 4,
    first: {
      url: 'https://ec.europa.eu/commission/presscorner/detail/en/speech_26_1968',
      publishedAt: '2026-09-24',
      language: 'en',
      type: 'Speech',
    },
  },
  {
    file: 'eu/ep/odp-procedure_2025-0260.json',
    source: sourceOf('json', {
      url: 'https://data.europarl.europa.eu/api/v2/procedures/2025-0260',
      list: 'data',
      languages: ['nl', 'en'],
      fields: {
        title: 'process_title.nl|process_title.en|label',
        guid: 'id',
        url: 'https://data.europarl.europa.eu/{id}',
      },
    }),
    count: 1,
    first: { url: 'https://data.europarl.europa.eu/eli/dl/proc/2025-0260', hasOwnUrl: true },
  },
  {
    file: 'eu/oeil/procedure_2021_0106.html',
    source: sourceOf('html', {
      url: 'https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2021/0106(COD)',
      item: 'a[href*="document-summary"]',
      titleSelector: 'a',
      titleAttribute: 'href',
      linkSelector: 'a',
    }),
    count: 9,
    first: { hasOwnUrl: true },
  },
]
