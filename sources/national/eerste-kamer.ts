import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { PAGE_WATCH } from '../page-watch.ts'

/** Eerste Kamer: the upper house. */
export const EERSTE_KAMER: readonly Source[] = [
  defineSource({
    id: 'eerstekamer-stemmingen',
    title: 'Eerste Kamer stemmingen per vergaderdag',
    publisher: 'Eerste Kamer',
    level: 'national',
    homepage: 'https://www.eerstekamer.nl',
    url: 'https://www.eerstekamer.nl/stemmingen_per_vergaderdag?filter=alles',
    kind: 'html',
    item: 'main li:has(a[href*="/stemming"]), main li:has(a[href*="/wetsvoorstel"])',
    titleSelector: 'h2, h3, a',
    linkSelector: 'a',
    dateSelector: 'time, .datum',
    dateAttribute: 'datetime',
    summarySelector: 'p',
    documentTypes: ['parliamentary paper', 'law'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      '25 a page; only the newest are read.',
      'No interface and no feed are known. A browser’s name was sent where it was seen working: ours stays ours, so a refusal is possible.',
      'The markup was not recorded: the selectors are general.',
    ],
  }),
  defineSource({
    id: 'eerstekamer-cbw-36764',
    title: 'Eerste Kamer wetsvoorstel 36764 Cyberbeveiligingswet (paginawacht)',
    publisher: 'Eerste Kamer',
    level: 'national',
    homepage: 'https://www.eerstekamer.nl',
    url: 'https://www.eerstekamer.nl/wetsvoorstel/36764_cyberbeveiligingswet',
    ...PAGE_WATCH,
    documentTypes: ['law'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['Page-change watch on a dossier page.', 'Same method works for /eu/edossier/...'],
  }),
]
