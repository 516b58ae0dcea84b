import { once } from 'node:events'
import { type OutgoingHttpHeaders, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { listen } from '../../web/listen.ts'
import { testSites } from './support/open-test-site.ts'

const openSite = testSites()
const FORM = 'application/x-www-form-urlencoded'

/** Sends a body over a real connection: in chunks, unless its length is declared. */
async function post(
  url: string,
  body: string,
  headers: OutgoingHttpHeaders,
): Promise<number | undefined> {
  const sending = request(url, { method: 'POST', headers: { connection: 'close', ...headers } })
  sending.on('error', () => {}).end(body)
  const [response] = await once(sending, 'response')
  response.resume()
  return response.statusCode
}

const chunked = { 'transfer-encoding': 'chunked', 'content-type': FORM }

describe('a body over a real connection', () => {
  it.each([
    ['declared', 'email=jan@gemeente.test', { 'content-type': FORM, 'content-length': 23 }, 200],
    ['in chunks', 'email=jan@gemeente.test', chunked, 200],
    ['in chunks, and none', '', chunked, 400],
    ['none', '', { 'content-length': 0 }, 400],
    ['none, and not even said so', '', {}, 400],
    ['in too many chunks', `email=${'x'.repeat(70_000)}`, chunked, 413],
    ['declared too large', 'email=', { 'content-type': FORM, 'content-length': 70_000 }, 413],
  ])('%s', async (_, body, headers, status) => {
    const site = await openSite()
    const server = await listen(site.app, { port: 0 })
    expect(await post(`${server.url}/abonneren`, body, headers)).toBe(status)
    expect(site.mailed.length).toBe(status === 200 ? 1 : 0)
    await server.close()
  })

  it.each([{}, chunked, { 'content-length': 0 }])(
    'may be missing where a button is pressed: %j',
    async (headers) => {
      const site = await openSite()
      const server = await listen(site.app, { port: 0 })
      await site.post('/abonneren', { email: 'jan@gemeente.test' })
      const link = `${server.url}/bevestigen/${site.mailed[0]?.token}`
      expect(await post(link, '', headers)).toBe(200)
      await server.close()
    },
  )
})
