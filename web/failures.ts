import type { Context } from 'hono'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { SearchUnavailableError } from '../search/search-errors.ts'
import { type Message, NOT_FOUND, respondWithMessage } from './pages/message-page.ts'
import type { Site } from './pages/site.ts'
import { problem } from './problem.ts'

type Answer = Response | Promise<Response>

/** How the program says no: with a page to people, with problem+json to users of the API. */
export interface Failures {
  refuse(c: Context, status: ContentfulStatusCode, detail: string): Answer
  notFound(c: Context): Answer
  methodNotAllowed(c: Context, allowed: readonly string[]): Answer
  tooManyRequests(c: Context, retryAfterSeconds: number): Answer
  /** Says nothing of what went wrong inside (SEC-57); the one who keeps the program is told. */
  broken(error: Error, c: Context): Answer
}

const SEARCH_AGAIN_SECONDS = 30

export function failuresOf(site: Site): Failures {
  const answer = (c: Context, status: ContentfulStatusCode, message: Message): Answer =>
    isApi(c) ? problem(c, status, message.text) : respondWithMessage(site, c, status, message)
  return {
    refuse: (c, status, text) => answer(c, status, { title: 'Dit verzoek kan niet', text }),
    notFound: (c) =>
      isApi(c)
        ? problem(c, 404, 'Op dit adres is niets.')
        : respondWithMessage(site, c, 404, NOT_FOUND),
    methodNotAllowed(c, allowed) {
      const methods = allowed.join(', ')
      c.header('allow', methods)
      return answer(c, 405, {
        title: 'Dit kan hier niet',
        text: `Op dit adres werkt alleen ${methods}.`,
      })
    },
    tooManyRequests(c, retryAfterSeconds) {
      c.header('retry-after', String(retryAfterSeconds))
      return answer(c, 429, {
        title: 'Even wachten',
        text: 'U stuurde kort na elkaar te veel verzoeken. Probeer het later nog eens.',
      })
    },
    broken(error, c) {
      if (error instanceof SearchUnavailableError) {
        c.header('retry-after', String(SEARCH_AGAIN_SECONDS))
        return answer(c, 503, {
          title: 'Zoeken lukt even niet',
          text: 'Er wordt nu te veel tegelijk gezocht. Probeer het over een halve minuut nog eens.',
        })
      }
      site.report?.({ error, route: `${c.req.method} ${routePath(c, -1)}` })
      return answer(c, 500, {
        title: 'Er ging iets mis',
        text: 'Dit ligt aan ons, niet aan u. Probeer het over een paar minuten nog eens.',
      })
    },
  }
}

function isApi(c: Context): boolean {
  return c.req.path === '/api' || c.req.path.startsWith('/api/')
}
