import { describe, expect, it } from 'vitest'
import {
  MUNICIPALITIES,
  municipalityByName,
  unknownMunicipality,
} from '../../sources/municipalities.ts'

describe('the table of municipalities', () => {
  it('holds the 342 of 1 January 2026, each with a name and a code of its own', () => {
    expect(MUNICIPALITIES).toHaveLength(342)
    for (const of of ['name', 'slug', 'cbsCode', 'creator'] as const) {
      expect(new Set(MUNICIPALITIES.map((municipality) => municipality[of])).size).toBe(342)
    }
    expect(MUNICIPALITIES.filter(({ cbsCode }) => !/^GM\d{4}$/.test(cbsCode))).toEqual([])
  })

  it.each([
    ['Drenthe', 12],
    ['Flevoland', 6],
    ['Fryslân', 18],
    ['Gelderland', 51],
    ['Groningen', 10],
    ['Limburg', 31],
    ['Noord-Brabant', 56],
    ['Noord-Holland', 44],
    ['Overijssel', 25],
    ['Utrecht', 26],
    ['Zeeland', 13],
    ['Zuid-Holland', 50],
  ])('has those of %s: %i', (province, count) => {
    expect(MUNICIPALITIES.filter((each) => each.province === province)).toHaveLength(count)
  })

  it.each(['Weesp', 'Brielle', 'Heerhugowaard', 'Uden', 'Beemster', 'Landerd'])(
    'has forgotten %s, which merged',
    (name) => {
      expect(municipalityByName(name)).toBeUndefined()
    },
  )

  it.each([
    ['  Zoetermeer ', 'GM0637'],
    ['gemeente zoetermeer', 'GM0637'],
    ['den bosch', 'GM0796'],
    ["Gemeente 's-Hertogenbosch", 'GM0796'],
    ['’s-Gravenhage', 'GM0518'],
    ['DEN HAAG', 'GM0518'],
    ['Sittard Geleen', 'GM1883'],
    ['sudwest fryslan', 'GM1900'],
    ['Súdwest-Fryslân', 'GM1900'],
    ['Bergen (NH.)', 'GM0373'],
    ['Bergen (L)', 'GM0893'],
    ['Hengelo (O)', 'GM0164'],
    ['Nuenen', 'GM0820'],
    ['Voorne aan Zee', 'GM1992'],
    ['IJsselstein', 'GM0353'],
  ])('knows %s as %s', (name, code) => {
    expect(municipalityByName(name)?.cbsCode).toBe(code)
  })

  it('knows where a municipality is, who it is and how its notices name it', () => {
    expect(municipalityByName('den haag')).toEqual({
      name: 'Den Haag',
      slug: 'den-haag',
      cbsCode: 'GM0518',
      province: 'Zuid-Holland',
      organisation: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0518',
      creator: "'s-Gravenhage",
    })
  })
})

describe('an unknown municipality', () => {
  it.each([
    ['Zoetemeer', 'Zoetermeer'],
    ['Leeuwaarden', 'Leeuwarden'],
    ['Bergen', 'Bergen (NH)'],
    ['Bergen', 'Bergen (L)'],
    ['Maastrigt', 'Maastricht'],
  ])('%s is refused with %s as a near name', (name, near) => {
    expect(unknownMunicipality(name)).toContain(near)
  })

  it.each(['京都', '', 'Atlantis'])('%s has no near names', (name) => {
    expect(unknownMunicipality(name)).not.toContain('did you mean')
  })
})
