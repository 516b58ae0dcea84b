import { Agent, request } from 'undici'
import { measured, type Usage } from './usage.ts'

const AT_ONCE = 8

/** The baseline: the same documents merely fetched, eight at once, and thrown away. */
export async function bareFetch(urls: readonly string[]): Promise<Usage> {
  const dispatcher = new Agent({ connections: 1, pipelining: 1 })
  let next = 0
  const fetchSome = async () => {
    for (let url = urls[next++]; url !== undefined; url = urls[next++]) {
      const { body, statusCode } = await request(url, { dispatcher })
      const bytes = await body.arrayBuffer()
      if (statusCode !== 200 || bytes.byteLength === 0) throw new Error(`${url}: ${statusCode}`)
    }
  }
  const usage = await measured(() => Promise.all(Array.from({ length: AT_ONCE }, fetchSome)))
  await dispatcher.close()
  return usage
}
