import { beforeAll, describe, expect, it } from 'vitest'
import { SuggestAnswer } from '../../web/api/suggest.ts'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { SAMPLE_ITEMS } from './support/sample-items.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(SAMPLE_ITEMS)
  return () => site.close()
})

describe('GET /suggest', () => {
  const suggestionsOf = async (q: string) => {
    const response = await site.get(`/api/v1/suggest?${new URLSearchParams({ q })}`)
    expect(response.status).toBe(200)
    return SuggestAnswer.parse(await response.json()).suggestions
  }

  it('gives titles and publishers with words that begin as typed', async () => {
    expect(await suggestionsOf('motie sl')).toContainEqual({
      kind: 'title',
      text: 'Motie: slimme verkeerslichten alleen met een DPIA',
      itemId: 'cc33dd44ee55ff66',
    })
    expect(await suggestionsOf('helm')).toContainEqual({
      kind: 'publisher',
      text: 'Gemeente Helmond',
    })
  })

  it.each(['', 'x', '\u0000', '🌍', '"(* OR', "' OR 1=1 --", '\u202eabc'])(
    'gives nothing for %j, and no failure',
    async (q) => {
      expect(await suggestionsOf(q)).toEqual([])
    },
  )

  it.each(['', 'q=a&q=b', `q=${'x'.repeat(201)}`, 'q=a&limit=3'])('refuses "%s"', async (query) => {
    expect((await site.get(`/api/v1/suggest?${query}`)).status).toBe(400)
  })
})
