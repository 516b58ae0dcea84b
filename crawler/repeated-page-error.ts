import { CrawlError } from '../model/errors.ts'

/** A service leads in circles, or gives the same items whatever page is asked for. */
export class RepeatedPageError extends CrawlError {
  constructor(message: string) {
    super('parse', message)
  }
}
