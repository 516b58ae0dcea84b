import type { Context, MiddlewareHandler } from 'hono'

const MAX_ADDRESS_LENGTH = 4096
const MAX_BODY_BYTES = 64 * 1024

type Refuse = (c: Context, status: 413 | 414, detail: string) => Response | Promise<Response>

/** Addresses and bodies have a size beyond which nobody reads them (SEC-55). */
export function inputLimits(refuse: Refuse): MiddlewareHandler {
  return async (c, next) => {
    if (lengthOf(new URL(c.req.url)) > MAX_ADDRESS_LENGTH) {
      return refuse(c, 414, `Een adres mag hoogstens ${MAX_ADDRESS_LENGTH} tekens lang zijn.`)
    }
    if (!(await hasSmallBody(c))) return refuse(c, 413, 'U mag hoogstens 64 KiB sturen.')
    return next()
  }
}

/**
 * Without the words that are searched for: they have a limit of their own, and whoever pastes a page
 * hears of that one, with all other mistakes.
 */
function lengthOf({ pathname, search, searchParams }: URL): number {
  const words = searchParams.get('q') ?? ''
  return pathname.length + search.length - new URLSearchParams({ q: words }).toString().length
}

/** A declared length is kept by the server; a body without one is read here, as far as it may go. */
async function hasSmallBody(c: Context): Promise<boolean> {
  const declared = c.req.header('content-length')
  if (declared !== undefined && c.req.header('transfer-encoding') === undefined) {
    return Number(declared) <= MAX_BODY_BYTES
  }
  const { body } = c.req.raw
  if (body === null) return true
  const bytes = await readAtMost(body, MAX_BODY_BYTES)
  if (bytes === undefined) return false
  const { method, headers } = c.req.raw
  c.req.raw = new Request(c.req.url, { method, headers, body: bytes })
  return true
}

async function readAtMost(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > maxBytes) return undefined
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
