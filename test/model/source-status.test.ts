import { describe, expect, it } from 'vitest'
import { Source } from '../../model/source.ts'
import { sourceStatus } from '../../model/source-status.ts'

const ZOETERMEER = 'https://identifier.overheid.nl/tooi/id/gemeente/gm0637'
const DEFINITION = {
  id: 'city',
  title: 'City',
  publisher: 'Gemeente Zoetermeer',
  organisation: ZOETERMEER,
  level: 'g40',
  url: 'https://city.test/feed',
  kind: 'feed',
}

describe('the status of a source', () => {
  it('names the publisher in the register of organisations', () => {
    expect(sourceStatus(Source.parse(DEFINITION), undefined, 0).organisation).toBe(ZOETERMEER)
  })

  it('says why it is not read', () => {
    const off = Source.parse({ ...DEFINITION, enabled: false, status: 'off: a bot wall' })
    expect(sourceStatus(off, undefined, 3)).toMatchObject({
      enabled: false,
      reason: 'off: a bot wall',
      items: 3,
    })
  })

  it('has no reason while it is read and nothing went wrong', () => {
    const read = Source.parse({ ...DEFINITION, status: 'live' })
    expect(sourceStatus(read, undefined, 0)).not.toHaveProperty('reason')
  })
})

it.each(['https://identifier.overheid.nl/tooi/id/gemeente/Zoetermeer', 'gm0637'])(
  'an organisation is an address of the register, not %s',
  (organisation) => {
    expect(Source.safeParse({ ...DEFINITION, organisation }).success).toBe(false)
  },
)
