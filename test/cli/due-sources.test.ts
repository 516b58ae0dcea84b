import { expect, it } from 'vitest'
import { dueSources } from '../../cli/due-sources.ts'
import { Source } from '../../model/source.ts'
import { aState } from '../store/store-samples.ts'

const source = Source.parse({
  id: 'zoetermeer-news',
  title: 'Zoetermeer',
  publisher: 'Gemeente Zoetermeer',
  level: 'g40',
  kind: 'feed',
  url: 'https://zoetermeer.test/feed',
})
const state = aState({
  lastAttemptAt: '2026-03-02T08:00:00.000Z',
  nextDueAt: '2026-03-02T08:15:00.000Z',
})

it.each([
  ['within its pause', '2026-03-02T08:10:00Z', false],
  ['when its pause is over', '2026-03-02T08:15:00Z', true],
  ['days later, once', '2026-03-05T08:15:00Z', true],
  ['when the clock was set back an hour', '2026-03-02T07:10:00Z', true],
])('takes a source for due %s: %s, %s', (_, now, isDue) => {
  expect(dueSources([source], [state], new Date(now))).toEqual(isDue ? [source] : [])
})

it('takes a source that was never read for due', () => {
  expect(dueSources([source], [], new Date('2026-03-02T07:00:00Z'))).toEqual([source])
})
