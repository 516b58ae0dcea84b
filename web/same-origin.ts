import type { Context, MiddlewareHandler } from 'hono'

type Refuse = (c: Context) => Response | Promise<Response>

/**
 * Refuses what a page of another site makes a browser send (SEC-52). There are no cookies: what is
 * protected is the mailbox a form writes to. Programs send neither header and may pass.
 */
export function sameOrigin(publicUrl: string, refuse: Refuse): MiddlewareHandler {
  const publicOrigin = new URL(publicUrl).origin
  return async (c, next) => {
    if (c.req.method !== 'POST' || comesFromHere(c, publicOrigin)) return next()
    return refuse(c)
  }
}

/**
 * A page with `no-referrer` sends `Origin: null` with its own form, so Sec-Fetch-Site decides where
 * a browser sends it, and Origin where it does not (plain http).
 */
function comesFromHere(c: Context, publicOrigin: string): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site === 'same-origin' || site === 'none') return true
  if (site === 'cross-site') return false
  const origin = c.req.header('origin')
  if (origin === undefined) return site === undefined
  if (origin === 'null') return site === undefined && c.req.param('token') !== undefined
  return origin === publicOrigin || hostOf(origin) === c.req.header('host')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
