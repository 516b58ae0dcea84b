import { describe, expect, it } from 'vitest'
import { startRequest } from '../../crawler/placeholders.ts'
import { allSources, siteOfMunicipality } from '../../sources/all-sources.ts'
import { CITIES } from '../../sources/g40/cities.ts'
import { NOW } from './support/fixtures.ts'

const enabledOf = (municipality: string) =>
  allSources(municipality).filter((source) => source.enabled)

describe('all sources', () => {
  it.each([
    'Zoetermeer',
    ' zoetermeer',
    'Delft',
    'Den Haag',
    'Súdwest-Fryslân',
    "'s-Hertogenbosch",
    'Den Bosch',
    'Lansingerland',
    'gemeente Groningen',
  ])('have ids of their own in %s', (municipality) => {
    const ids = allSources(municipality).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('say why when they are not read', () => {
    const silent = allSources('Zoetermeer').filter(({ enabled, status }) => !enabled && !status)
    expect(silent).toEqual([])
  })

  it('cover every level with sources that are read, most of them seen working', () => {
    const enabled = enabledOf('Zoetermeer')
    expect(new Set(enabled.map(({ level }) => level))).toEqual(
      new Set(['eu', 'national', 'regional', 'g40', 'knowledge', 'media']),
    )
    expect(enabled.filter(({ grade }) => grade === 'A').length).toBeGreaterThanOrEqual(36)
  })

  it('obey robots.txt', () => {
    expect(enabledOf('Zoetermeer').filter(({ robots }) => robots !== 'obey')).toEqual([])
    expect(
      enabledOf('Zoetermeer').filter(({ url }) => url.includes('repository.overheid')),
    ).toEqual([])
  })
})

const idsOf = (sources: readonly { id: string }[]) => sources.map(({ id }) => id)

describe('the own city', () => {
  it('is read in full and more often, the others once a day', () => {
    const own = enabledOf('Delft').filter(({ id }) => id.startsWith('g40-delft'))
    expect(own.map(({ id, refreshMinutes }) => [id, refreshMinutes])).toEqual([
      ['g40-delft-raad', 360],
      ['g40-delft-gemeenteblad', 360],
      ['g40-delft-nieuws', 360],
      ['g40-delft-woo', 360],
    ])
    expect(idsOf(enabledOf('Delft'))).toContain('delft-raad-documenten')
    const former = allSources('Delft').filter(({ id }) => /^(g40-)?zoetermeer-/.test(id))
    expect(
      former
        .filter(({ level }) => level === 'g40')
        .map(({ id, enabled, refreshMinutes }) => [id, enabled, refreshMinutes]),
    ).toEqual(
      expect.arrayContaining([
        ['g40-zoetermeer-raad', true, 1440],
        ['g40-zoetermeer-gemeenteblad', true, 1440],
        ['g40-zoetermeer-nieuws', false, 1440],
        ['zoetermeer-raad-documenten', false, 720],
      ]),
    )
  })

  it('may be any municipality: what needs no key is read by its name', () => {
    const ids = idsOf(enabledOf('Súdwest-Fryslân'))
    expect(ids).toContain('g40-sudwest-fryslan-gemeenteblad')
    expect(ids).toContain('g40-sudwest-fryslan-woo')
    expect(ids).not.toContain('g40-sudwest-fryslan-raad')
  })

  it('keeps the id of its council when it becomes the own one', () => {
    const own = allSources('Lansingerland').find(({ id }) => id === 'raad-lansingerland')
    expect(own).toMatchObject({ level: 'g40', refreshMinutes: 360 })
    const neighbour = allSources('Zoetermeer').find(({ id }) => id === 'raad-lansingerland')
    expect(neighbour).toMatchObject({ level: 'regional', refreshMinutes: 1440 })
  })

  it.each(['Den Haag', 'den haag', "'s-Gravenhage"])(
    'publishes under another name in %s',
    (municipality) => {
      const gazette = allSources(municipality).find(({ id }) => id === 'g40-den-haag-gemeenteblad')
      expect(gazette && decodeURIComponent(startRequest(gazette, NOW).url)).toContain(
        `(dt.creator=="'s-Gravenhage")`,
      )
    },
  )

  it.each(['Zoetermeer ', 'Almelo', 'Urk', 'Bergen NH'])(
    'is named in each of its sources by its identifier: %s',
    (municipality) => {
      const own = allSources(municipality).filter(({ refreshMinutes }) => refreshMinutes === 360)
      const gazette = own.find(({ id }) => id.endsWith('-gemeenteblad'))
      expect(gazette?.organisation).toMatch(/tooi\/id\/gemeente\/gm\d{4}$/)
    },
  )

  it('must be a municipality', () => {
    expect(() => allSources('X") or (dt.creator=="Y')).toThrow(/EINDER_MUNICIPALITY: .*no municip/)
  })
})

describe('the cities we know more of', () => {
  it('hold the 41 members of the network, the four largest and three neighbours', () => {
    const count = (wanted: string) => CITIES.filter((city) => city.membership === wanted).length
    expect([count('g40'), count('large'), count('neighbour')]).toEqual([41, 4, 3])
    expect(new Set(idsOf(CITIES.map(({ slug }) => ({ id: slug })))).size).toBe(48)
  })

  it('say where they live', () => {
    expect(siteOfMunicipality('Leiden')).toBe('https://gemeente.leiden.nl')
    expect(siteOfMunicipality('Urk')).toBeUndefined()
    expect(siteOfMunicipality('Atlantis')).toBeUndefined()
  })
})
