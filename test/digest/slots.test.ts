import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latestSlot, slotInstant } from '../../digest/slots.ts'
import { addDays, wallTimeAt } from '../../model/local-time.ts'

const ZONE = 'Europe/Amsterdam'
const at = (instant: string) => new Date(instant)

describe('latestSlot', () => {
  it.each([
    [
      'just before Monday seven',
      '2026-11-30T05:59:59.999Z',
      'weekly/2026-W48',
      '2026-11-23T06:00Z',
    ],
    ['at Monday seven', '2026-11-30T06:00:00.000Z', 'weekly/2026-W49', '2026-11-30T06:00Z'],
    ['on Sunday night', '2026-12-06T22:59:59.000Z', 'weekly/2026-W49', '2026-11-30T06:00Z'],
    ['in summer', '2026-07-06T05:00:00.000Z', 'weekly/2026-W28', '2026-07-06T05:00Z'],
    [
      'in the last week of a year of 53',
      '2027-01-02T12:00:00.000Z',
      'weekly/2026-W53',
      '2026-12-28T06:00Z',
    ],
    [
      'in a week that belongs to next year',
      '2024-12-31T12:00:00.000Z',
      'weekly/2025-W01',
      '2024-12-30T06:00Z',
    ],
  ])('closes the week on Monday at seven: %s', (_, now, key, instant) => {
    expect(latestSlot(at(now), 'weekly', ZONE)).toEqual({ key, instant: at(instant) })
  })

  it.each([
    ['2026-11-24T05:59:59.000Z', 'daily/2026-11-23', '2026-11-23T06:00Z'],
    ['2026-11-24T06:00:00.000Z', 'daily/2026-11-24', '2026-11-24T06:00Z'],
    ['2026-11-23T23:30:00.000Z', 'daily/2026-11-23', '2026-11-23T06:00Z'],
    ['2026-03-29T06:00:00.000Z', 'daily/2026-03-29', '2026-03-29T05:00Z'],
  ])('closes the day at seven: %s', (now, key, instant) => {
    expect(latestSlot(at(now), 'daily', ZONE)).toEqual({ key, instant: at(instant) })
  })

  it('is never after now, and never longer ago than its period and an hour', () => {
    const moment = fc.date({ min: at('2024-01-01'), max: at('2034-12-31'), noInvalidDate: true })
    const zone = fc.constantFrom(ZONE, 'UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia')
    fc.assert(
      fc.property(moment, zone, fc.constantFrom('daily', 'weekly'), (now, timeZone, rhythm) => {
        const ageHours =
          (now.getTime() - latestSlot(now, rhythm, timeZone).instant.getTime()) / 3.6e6
        expect(ageHours).toBeGreaterThanOrEqual(0)
        expect(ageHours).toBeLessThanOrEqual((rhythm === 'daily' ? 24 : 168) + 1)
      }),
    )
  })
})

describe('slotInstant', () => {
  it.each([ZONE, 'America/Sao_Paulo'])(
    'is one instant for every day from 2024 to 2034, each later than the one before: %s',
    (timeZone) => {
      let before = slotInstant('2023-12-31', timeZone)
      for (let day = '2024-01-01'; day < '2035-01-01'; day = addDays(day, 1)) {
        const instant = slotInstant(day, timeZone)
        const { hour, minute } = wallTimeAt(instant, timeZone)
        if (instant <= before || hour !== 7 || minute !== 0) throw new Error(`${day} is wrong`)
        before = instant
      }
      expect(before).toEqual(slotInstant('2034-12-31', timeZone))
    },
  )
})
