import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Logius: services and standards of digital government. */
export const LOGIUS: readonly Source[] = [
  defineSource({
    id: 'logius-storingen',
    title: 'Logius storingen',
    publisher: 'Logius',
    level: 'national',
    homepage: 'https://www.logius.nl',
    url: 'https://www.logius.nl/rss-feeds/storingen/rss.xml',
    kind: 'feed',
    documentTypes: ['outage'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: [
      'Shows the feed path pattern /rss-feeds/<naam>/rss.xml.',
      'News variant not evidenced.',
    ],
    enabled: false,
    status: 'off: outages of services, of no use a day later',
  }),
  defineSource({
    id: 'logius-api-design-rules',
    title: 'Logius API Design Rules: releases',
    publisher: 'Logius',
    level: 'national',
    homepage: 'https://github.com/Logius-standaarden/API-Design-Rules',
    url: 'https://github.com/Logius-standaarden/API-Design-Rules/releases.atom',
    kind: 'feed',
    documentTypes: ['standard'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: ['GitHub Atom.', 'Same pattern for NLgov standards.'],
  }),
]
