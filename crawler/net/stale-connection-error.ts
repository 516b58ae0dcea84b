import { CrawlError } from '../../model/errors.ts'

/** A connection that had been kept open broke before an answer: the host may have closed it long ago. */
export class StaleConnectionError extends CrawlError {
  constructor(url: string, cause: unknown) {
    super('connect', `${url}: the connection broke`, { cause })
  }
}
