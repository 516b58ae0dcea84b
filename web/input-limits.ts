import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

const MAX_ADDRESS_LENGTH = 4096
const MAX_BODY_BYTES = 64 * 1024

type Refuse = (c: Context, status: 413 | 414, detail: string) => Response | Promise<Response>

/** Addresses and bodies have a size beyond which nobody reads them (SEC-55). */
export function inputLimits(refuse: Refuse): readonly MiddlewareHandler[] {
  return [
    async (c, next) => {
      const { pathname, search } = new URL(c.req.url)
      if (pathname.length + search.length <= MAX_ADDRESS_LENGTH) return next()
      return refuse(c, 414, `Een adres mag hoogstens ${MAX_ADDRESS_LENGTH} tekens lang zijn.`)
    },
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) => refuse(c, 413, 'U mag hoogstens 64 KiB sturen.'),
    }),
  ]
}
