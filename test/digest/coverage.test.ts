import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../digest/coverage.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import { EMPTY_FILTER, type ItemFilter } from '../../model/subscription.ts'
import { aStatus } from './support/samples.ts'

const SLOT = new Date('2026-11-30T06:00:00Z')

function coverageFor(statuses: readonly SourceStatus[], change: Partial<ItemFilter> = {}) {
  return coverageOf(statuses, [{ ...EMPTY_FILTER, ...change }], SLOT, 'Europe/Amsterdam')
}

describe('coverageOf', () => {
  const fresh = aStatus({ id: 'fresh', title: 'Verse bron' })
  const stale = aStatus({
    id: 'stale',
    title: 'Oude bron',
    lastSuccessAt: '2026-11-29T05:59:59.000Z',
  })

  it('names each source that was not read within a day before the slot, and no healthy one', () => {
    const coverage = coverageFor([fresh, stale])

    expect(coverage.sentence).toBe(
      'We konden 1 van 2 bronnen lezen in de 24 uur voor dit overzicht.',
    )
    expect(coverage.gaps).toEqual([
      {
        source: 'Oude bron',
        trouble: 'niet gelezen in de 24 uur voor dit overzicht',
        lastSuccess: 'laatst gelezen op 29 november 2026 om 06:59',
      },
    ])
  })

  it('is short when all is well', () => {
    const coverage = coverageFor([fresh, fresh])

    expect(coverage).toMatchObject({
      sentence: 'Alle 2 bronnen zijn gelezen in de 24 uur voor dit overzicht.',
      gaps: [],
    })
  })

  it.each([
    [{ error: { kind: 'http_401_403' as const, message: '403' } }, 'weigert ons'],
    [{ error: { kind: 'timeout_total' as const, message: 'slow' } }, 'lukt niet'],
    [{ health: 'gone' as const }, 'bestaat niet meer'],
  ])('tells refusal, failure and end apart: %j', (change, trouble) => {
    const coverage = coverageFor([{ ...stale, ...change }])

    expect(coverage.gaps).toMatchObject([{ trouble }])
  })

  it('names a source that was read but probably wrongly, with the reason', () => {
    const suspect = { ...fresh, health: 'suspect' as const, reason: 'stil sinds 19 dagen' }

    expect(coverageFor([suspect]).gaps).toMatchObject([
      { source: 'Verse bron', trouble: 'gelezen, maar mogelijk niet goed (stil sinds 19 dagen)' },
    ])
  })

  it('says once that nothing at all was read lately, and names only what failed then', () => {
    const tried = { lastAttemptAt: '2026-11-24T07:10:00.000Z' }
    const healthy = { ...fresh, ...tried, lastSuccessAt: '2026-11-24T07:10:00.000Z' }
    const failing = { ...stale, ...tried, error: { kind: 'http_5xx' as const, message: '503' } }

    const coverage = coverageFor([healthy, { ...healthy, id: 'other' }, failing])

    expect(coverage.sentence).toBe(
      'Einder las voor het laatst bronnen op 24 november 2026 om 08:10: toen lukten er 2 van de 3.',
    )
    expect(coverage.gaps).toMatchObject([{ source: 'Oude bron', trouble: 'lukt niet' }])
  })

  it('says when a source was never read', () => {
    const { lastSuccessAt: _, ...never } = stale

    expect(coverageFor([never]).gaps).toMatchObject([{ lastSuccess: 'nog nooit gelezen' }])
  })

  it('leaves out sources that could not matter, and those that are switched off', () => {
    const others = [
      stale,
      { ...stale, id: 'eu', level: 'eu' as const },
      { ...stale, id: 'off', enabled: false },
    ]
    const only = (change: Partial<ItemFilter>) => coverageFor(others, change).sourceCount

    expect(only({})).toBe(2)
    expect(only({ levels: ['eu'] })).toBe(1)
    expect(only({ sources: ['stale'] })).toBe(1)
    expect(only({ sources: ['stale'], levels: ['eu'] })).toBe(0)
    expect(only({ sources: ['off'] })).toBe(0)
  })
})
