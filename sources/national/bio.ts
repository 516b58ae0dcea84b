import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { PAGE_WATCH } from '../page-watch.ts'

/** The baseline of information security for government. */
export const BIO: readonly Source[] = [
  defineSource({
    id: 'bio-github',
    title: 'BIO (Baseline Informatiebeveiliging Overheid): wijzigingen',
    publisher: 'BZK / CIP',
    level: 'national',
    homepage: 'https://github.com/MinBZK/Baseline-Informatiebeveiliging-Overheid',
    url: 'https://github.com/MinBZK/Baseline-Informatiebeveiliging-Overheid/commits/main.atom',
    kind: 'feed',
    documentTypes: ['standard'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: ['Commit feed: group per day.', 'Last mirrored commit 2026-03-23.'],
  }),
  defineSource({
    id: 'bio-overheid-nl',
    title: 'bio-overheid.nl',
    publisher: 'CIP',
    level: 'national',
    homepage: 'https://www.bio-overheid.nl',
    url: 'https://www.bio-overheid.nl/',
    ...PAGE_WATCH,
    documentTypes: ['document', 'standard', 'news'],
    languages: ['nl'],
    refreshMinutes: 10080,
    grade: 'C',
    quirks: ['Page watch only.'],
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers. The commits of the baseline are read.',
  }),
]
