import { CrawlError, type FailureKind } from '../../model/errors.ts'
import { challengeIn } from './challenge.ts'
import type { Answer } from './exchange.ts'

const KINDS: Readonly<Record<number, FailureKind>> = {
  204: 'empty',
  205: 'empty',
  304: 'empty',
  401: 'http_401_403',
  403: 'http_401_403',
  404: 'http_404',
  410: 'http_410',
  429: 'http_429',
}

/**
 * Refuses a test for browsers, whatever status it comes with.
 * @param retryAt what the server said about coming back
 * @throws CrawlError of kind challenge_page
 */
export function refuseChallenge(answer: Answer, url: URL, retryAt: Date | undefined): void {
  const challenge = challengeIn(answer)
  if (!challenge) return
  const message = `${url.href}: a test for browsers (${challenge})`
  throw new CrawlError('challenge_page', message, retryAt ? { retryAt } : {})
}

/**
 * Lets only a document pass: status 200 with something in it.
 * @param retryAt what the server said about coming back
 * @throws CrawlError of kind http_…, empty or not_a_feed
 */
export function refuseAllButDocument(
  { status, body }: Answer,
  url: URL,
  retryAt: Date | undefined,
): void {
  if (status !== 200) {
    const options = retryAt ? { retryAt } : {}
    throw new CrawlError(kindOf(status), `${url.href}: answered ${status}`, options)
  }
  if (body.byteLength === 0) throw new CrawlError('empty', `${url.href}: answered 200 with nothing`)
}

function kindOf(status: number): FailureKind {
  if (KINDS[status]) return KINDS[status]
  if (status >= 500) return 'http_5xx'
  if (status >= 400) return 'http_4xx'
  // 206 is a part, 203 is changed on the way, 300 is a choice: none is the document itself.
  return status >= 300 ? 'redirect_invalid' : 'not_a_feed'
}
