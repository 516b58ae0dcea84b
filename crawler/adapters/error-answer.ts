import { CrawlError } from '../../model/errors.ts'
import { compileText } from './value-path.ts'

const readMessage = compileText(
  'error.message|error.message.value|error.__type|error.detail|error|message|detail|code',
)

/**
 * Refuses an answer that says in its body what its status should have said.
 * @throws CrawlError of kind `parse` with the message of the service
 */
export function refuseErrorAnswer(answer: unknown, url: string) {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return
  if (!Object.hasOwn(answer, 'error')) return
  if ((answer as { error: unknown }).error) throw errorAnswer(answer, url)
}

/** The error for an answer that is one. */
export function errorAnswer(answer: unknown, url: string): CrawlError {
  const message = readMessage(answer)?.replace(/\s+/g, ' ').slice(0, 300)
  return new CrawlError(
    'parse',
    `${url}: the service answers with an error${message ? `: ${message}` : ''}`,
  )
}
