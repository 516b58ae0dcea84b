import type { SourceOf } from '../../model/source.ts'
import { MULTIPART_BOUNDARY } from '../../model/source-fields.ts'

/** The body of a request as it is sent; undefined where there is none. */
export function requestBody({ body, multipart }: SourceOf<'json'>): string | undefined {
  if (multipart) return multipartText(multipart)
  return body === undefined ? undefined : bodyText(body)
}

/** A body that is an object is sent as JSON; a text goes as it is. */
export function bodyText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body)
}

/** Form data (RFC 7578). Services that want JSON in a part look at the part's own type. */
function multipartText(parts: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(parts).map(([name, value]) => {
    const isText = typeof value === 'string'
    // With a file name, for a part of another type than text is taken for a file.
    const disposition = `form-data; name="${name}"${isText ? '' : '; filename="blob"'}`
    const type = isText ? '' : 'Content-Type: application/json\r\n'
    return `--${MULTIPART_BOUNDARY}\r\nContent-Disposition: ${disposition}\r\n${type}\r\n${bodyText(value)}\r\n`
  })
  return `${texts.join('')}--${MULTIPART_BOUNDARY}--\r\n`
}
