import { CrawlError } from '../../model/errors.ts'

/** The host could not or may not be asked anything: every other request would have met the same. */
export class HostUnavailableError extends CrawlError {}
