import { createHash } from 'node:crypto'
import { FORMS } from './forms/all-forms.ts'
import { escaped } from './forms/markup.ts'
import type { Publisher } from './load-week.ts'
import type { Form, Publication } from './publication.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** Where a document stands after its publisher moved it. */
const NEW_PATH = '/actueel/nieuws.xml'

/** What a publisher answers at a moment to a request for a path with its query. */
export function answerRequest(
  publisher: Publisher,
  publication: Publication,
  request: { readonly path: string; readonly ifNoneMatch: string | undefined },
  now: Date,
): Answer {
  const form = FORMS[publisher.form]
  const habit = publisher.habit && publisher.habit.from <= now ? publisher.habit.kind : undefined
  const documentPath = habit === 'moves' ? NEW_PATH : form.path
  if (request.path === '/robots.txt') return page(200, 'User-agent: *\nAllow: /\n', 'text/plain')
  if (habit === 'refuses') return page(403, CHALLENGE)
  if (request.path === documentPath) {
    if (habit === 'breaks') return page(200, MAINTENANCE)
    const answer = documentOf(publication, form)
    return habit === 'validates' ? validated(answer, request.ifNoneMatch) : answer
  }
  if (request.path === form.path) {
    return { status: 301, headers: { location: `${publication.origin}${NEW_PATH}` }, body: '' }
  }
  return articleOf(publication, request.path)
}

function page(status: number, body: string, type = 'text/html'): Answer {
  return { status, headers: { 'content-type': `${type}; charset=utf-8` }, body }
}

function documentOf(publication: Publication, form: Form): Answer {
  return {
    status: 200,
    headers: { 'content-type': form.contentType },
    body: form.render(publication),
  }
}

/** With an ETag of its bytes; who has these already gets 304. */
function validated({ status, headers, body }: Answer, ifNoneMatch: string | undefined): Answer {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
  if (ifNoneMatch === etag) return { status: 304, headers: { etag }, body: '' }
  return { status, headers: { ...headers, etag }, body }
}

/** The page of one item, so that links in lists and mails lead somewhere while the demo runs. */
function articleOf({ title, language, items }: Publication, path: string): Answer {
  const item = items.find(({ slug }) => slug === path.split('/').at(-1))
  if (!item) return page(404, '<!doctype html><title>404</title>')
  return page(
    200,
    `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(item.title)}</title></head>
<body style="max-width:40rem;margin:2rem auto;font-family:sans-serif">
<p>${escaped(title)} (verzonnen)</p>
<h1>${escaped(item.title)}</h1>
<p>${escaped(item.summary)}</p>
</body>
</html>
`,
  )
}

const MAINTENANCE = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>Onderhoud</title></head>
<body><h1>We zijn even weg</h1><p>Onze site is in onderhoud. Probeer het later nog eens.</p></body>
</html>
`

const CHALLENGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Just a moment...</title></head>
<body><h1>Checking your browser</h1><p>Enable JavaScript and cookies to continue.</p></body>
</html>
`
