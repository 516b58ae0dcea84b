import { sourceOf } from './documents.ts'
import type { RecordedSample } from './recorded-sample.ts'

/** Answers of Dutch services, and how a source would read them. */
export const NL_SAMPLES: readonly RecordedSample[] = [
  {
    file: 'nl/algoritmeregister/algoritmes-g40-subset.json',
    source: sourceOf('json', {
      url: 'https://algoritmes.overheid.nl/api/algoritme/NLD',
      list: 'algoritmes',
      total: 'count',
      fields: {
        title: 'title',
        guid: 'id',
        url: 'url',
        summary: 'doel',
        published: 'toegevoegd',
        text: 'juridische_basis',
      },
    }),
    count: 180,
    first: {
      title: 'Advisering datalekmelding',
      url: 'https://algoritmes.overheid.nl/nl/algoritme/11234933',
      publishedAt: '2026-05-13',
      language: 'nl',
    },
  },
  {
    file: 'nl/open-overheid/zoek-latest-mutations-2026-03-21.json',
    source: sourceOf('json', {
      url: 'https://open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek?start=0',
      list: 'resultaten',
      total: 'totaal',
      fields: {
        title: 'document.titel',
        guid: 'document.pid',
        url: 'document.pid',
        summary: 'document.omschrijving',
        published: 'document.openbaarmakingsdatum',
        updated: 'document.mutatiedatumtijd',
      },
      paging: { by: 'offset', parameter: 'start', size: 50 },
    }),
    count: 1,
    first: {
      title: 'Kaart Oudemolen 10km',
      url: 'https://open.overheid.nl/documenten/eef2edec-019e-4085-8e2e-4d3f42686431',
      publishedAt: '2026-03-21',
    },
  },
  {
    file: 'nl/open-overheid/zoek-detail-2026-03-21.json',
    source: sourceOf('json', {
      url: 'https://open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek/eef2edec',
      list: 'document',
      fields: {
        title: 'titelcollectie.officieleTitel',
        url: 'pid',
        summary: 'omschrijvingen',
        type: 'classificatiecollectie.documentsoorten.label',
      },
    }),
    count: 1,
    first: { title: 'Kaart Oudemolen 10km', type: 'kaart' },
  },
  {
    file: 'nl/ori-classic/notubiz_meeting_amsterdam.json',
    source: sourceOf('json', {
      url: 'https://api.notubiz.nl/events/meetings/458902',
      list: 'documents',
      fields: {
        title: 'title',
        guid: 'id',
        url: 'url',
        published: 'publication_date',
        type: 'types[0].value',
      },
    }),
    count: 2,
    first: {
      title: 'Uitslagenlijst FIN 2018 02 08',
      url: 'https://api.notubiz.nl/document/6183601/1',
      publishedAt: '2018-05-10',
      type: 'Uitslagenlijst',
    },
  },
  {
    file: 'nl/synthetic/algoritmeregister-list.json',
    source: sourceOf('json', {
      url: 'https://algoritmes.overheid.nl/api/algoritme/NLD',
      list: 'results',
      total: 'total_count',
      method: 'POST',
      body: { searchtext: '', page: 1, limit: 100 },
      fields: {
        title: 'name',
        guid: 'lars',
        url: 'https://algoritmes.overheid.nl/nl/algoritme/{lars}',
        summary: 'goal',
        published: 'create_dt',
      },
      paging: { by: 'page', parameter: 'page', size: 100 },
    }),
    count: 1,
    first: { summary: 'Doel', publishedAt: '2026-11-18T09:00:00.000Z' },
  },
  {
    file: 'nl/synthetic/ckan-package_search.json',
    source: sourceOf('ckan', {
      url: 'https://data.overheid.nl/data/api/3/action/package_search?q=a',
    }),
    count: 1,
    first: {
      url: 'https://data.overheid.nl/dataset/sensorregister-voorbeeld',
      publishedAt: '2026-10-01T10:00:00.000Z',
    },
  },
  {
    file: 'nl/synthetic/internetconsultatie-zoekresultaat.html',
    source: sourceOf('html', {
      url: 'https://www.internetconsultatie.nl/zoeken/resultaat?Pagina=1',
      item: '.result--list > ul > li',
      titleSelector: 'a.result--title',
      linkSelector: 'a.result--title',
      linkSuffix: '/b1',
      summarySelector: 'p, .list--metadata',
    }),
    count: 2,
    first: {
      title: 'Voorbeeldwet slimme stad',
      url: 'https://www.internetconsultatie.nl/voorbeeldslimmestad',
    },
  },
  {
    file: 'nl/synthetic/wetgevingskalender-zoekresultaten.html',
    source: sourceOf('html', {
      url: 'https://wetgevingskalender.overheid.nl/Regeling/ZoekResultaten',
      item: '.result--list > ul > li',
      titleSelector: 'a',
      linkSelector: 'a',
    }),
    count: 1,
    first: { url: 'https://wetgevingskalender.overheid.nl/Regeling/WGK099999' },
  },
  {
    file: 'nl/synthetic/koop-sru-gemeenteblad.xml',
    source: sourceOf('sru', { url: 'https://repository.overheid.nl/sru?startRecord=1' }),
    count: 1,
    first: {
      guid: 'gmb-2026-999999',
      title: 'Beleidsregel sensoren in de openbare ruimte Zoetermeer',
      url: 'https://zoek.officielebekendmakingen.nl/gmb-2026-999999.html',
      publishedAt: '2026-11-20',
      type: 'ander besluit van algemene strekking',
    },
  },
  {
    file: 'nl/synthetic/openbesluitvorming-changes.ndjson',
    source: sourceOf('json', {
      url: 'https://openbesluitvorming.nl/api/export/changes?source=zoetermeer&cursor=41',
      format: 'ndjson',
      where: { op: 'upsert' },
      fields: {
        title: 'payload.name',
        guid: 'entity_id',
        url: 'https://openbesluitvorming.nl/?organization={source_key}&view={entity_id}',
        type: 'entity_type',
        updated: 'time',
      },
      paging: { by: 'cursor', parameter: 'cursor', next: 'header:x-next-cursor' },
    }),
    count: 1,
    first: {
      title: 'Raadsmemo slimme sensoren',
      url: 'https://openbesluitvorming.nl/?organization=zoetermeer&view=document:ibabs:gemeente:zoetermeer:0001',
    },
  },
  {
    file: 'nl/synthetic/openbesluitvorming-search.json',
    source: sourceOf('json', {
      url: 'https://openbesluitvorming.nl/api/search?organization=zoetermeer&limit=24',
      list: 'results',
      total: 'totalCount',
      fields: {
        title: 'title',
        guid: 'entityId',
        url: 'downloadUrl',
        summary: 'summaryHtml',
        published: 'sortDate',
        type: 'entityType',
      },
      paging: { by: 'offset', parameter: 'offset', size: 24 },
    }),
    count: 1,
    first: {
      summary: '... sensoren ...',
      type: 'Document',
      publishedAt: '2026-11-08T23:00:00.000Z',
    },
  },
  {
    file: 'nl/synthetic/rvo-articles.json',
    source: sourceOf('json', {
      url: 'https://www.rvo.nl/api/v1/opendata/articles',
      fields: {
        title: 'title',
        guid: 'id',
        url: 'url',
        summary: 'intro',
        published: 'created',
        updated: 'changed',
      },
    }),
    count: 1,
    first: { url: 'https://www.rvo.nl/voorbeeld', publishedAt: '2026-11-01T09:00:00.000Z' },
  },
  {
    file: 'nl/synthetic/tenderned-publicaties.json',
    source: sourceOf('json', {
      url: 'https://www.tenderned.nl/papi/tenderned-rs-tns/v2/publicaties?page=0&size=100',
      list: 'content',
      total: 'totalElements',
      fields: {
        title: '{aanbestedingNaam} ({opdrachtgeverNaam})',
        guid: 'kenmerk',
        url: 'https://www.tenderned.nl/aankondigingen/overzicht/{publicatieId}',
        published: 'publicatieDatum',
        type: 'typePublicatie.omschrijving',
      },
    }),
    count: 1,
    first: { title: 'Slim parkeren (Gemeente Voorbeeld)', type: 'Aankondiging van een opdracht' },
  },
  {
    file: 'nl/synthetic/tweedekamer-odata-document.json',
    source: sourceOf('odata', {
      url: 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Document',
      fields: {
        title: 'Onderwerp',
        guid: 'Id',
        url: 'https://www.tweedekamer.nl/kamerstukken/detail?id={Zaak[0].Nummer}&did={DocumentNummer}',
        published: 'Datum',
        type: 'Soort',
      },
    }),
    count: 1,
    first: {
      url: 'https://www.tweedekamer.nl/kamerstukken/detail?id=2026Z99999&did=2026D99999',
      publishedAt: '2026-11-18T23:00:00.000Z',
      type: 'Brief regering',
    },
  },
]
