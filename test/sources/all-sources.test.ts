import { describe, expect, it } from 'vitest'
import { startRequest } from '../../crawler/placeholders.ts'
import { allSources } from '../../sources/all-sources.ts'
import { CITIES, cityByName, homepageOf, tooiOf } from '../../sources/g40/cities.ts'
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
    '京都',
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

describe('the own city', () => {
  it('is read in full and more often, the others as before', () => {
    const own = enabledOf('Delft').filter(({ id }) => id.startsWith('g40-delft'))
    expect(own.map(({ id, refreshMinutes }) => [id, refreshMinutes])).toEqual([
      ['g40-delft-raad', 360],
      ['g40-delft-gemeenteblad', 360],
      ['g40-delft-woo', 360],
    ])
    const former = allSources('Delft').filter(({ id }) => id.startsWith('g40-zoetermeer'))
    expect(former.map(({ id, enabled }) => [id, enabled])).toEqual([
      ['g40-zoetermeer-raad', false],
      ['g40-zoetermeer-gemeenteblad', false],
    ])
  })

  it('may be any municipality: what needs no key is read by its name', () => {
    const ids = enabledOf('Súdwest-Fryslân').map(({ id }) => id)
    expect(ids).toContain('g40-sudwest-fryslan-gemeenteblad')
    expect(ids).toContain('g40-sudwest-fryslan-woo')
    expect(ids).not.toContain('g40-sudwest-fryslan-raad')
  })

  it.each(['Den Haag', 'den haag'])('publishes under another name in %s', (municipality) => {
    const gazette = allSources(municipality).find(({ id }) => id === 'g40-den-haag-gemeenteblad')
    expect(gazette && decodeURIComponent(startRequest(gazette, NOW).url)).toContain(
      `(dt.creator=="'s-Gravenhage")`,
    )
  })

  it('cannot break out of the query with its name', () => {
    const [gazette] = allSources('X") or (dt.creator=="Y').filter(({ id }) => id.includes('x-or'))
    expect(gazette && decodeURIComponent(gazette.url)).toContain(
      '(dt.creator=="X) or (dt.creator==Y")',
    )
  })
})

describe('the table of cities', () => {
  it('holds the 41 members of the network, each with a code of its own', () => {
    expect(CITIES).toHaveLength(41)
    expect(new Set(CITIES.map(({ cbsCode }) => cbsCode)).size).toBe(41)
    expect(CITIES.every(({ cbsCode }) => /^GM\d{4}$/.test(cbsCode))).toBe(true)
  })

  it.each([
    ['  Zoetermeer ', 'Zoetermeer'],
    ['den bosch', "'s-Hertogenbosch"],
    ['Sittard Geleen', 'Sittard-Geleen'],
  ])('knows %s as well', (name, official) => {
    expect(cityByName(name)?.name).toBe(official)
  })

  it('finds a city whatever the capitals, and says where it lives', () => {
    expect(cityByName('zoetermeer')).toMatchObject({ cbsCode: 'GM0637', councilKey: 'zoetermeer' })
    expect(homepageOf('Leiden')).toBe('https://gemeente.leiden.nl')
    expect(homepageOf('Atlantis')).toBeUndefined()
    expect(cityByName('Hengelo')?.councilKey).toBeUndefined()
  })

  it('knows the identifier of an organisation', () => {
    const city = cityByName('Zoetermeer')
    expect(city && tooiOf(city)).toBe('https://identifier.overheid.nl/tooi/id/gemeente/gm0637')
  })
})
