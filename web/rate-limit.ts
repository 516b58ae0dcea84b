import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'

/** More addresses than this are not remembered at once; the longest unseen is forgotten (SEC-56). */
const MAX_ADDRESSES = 50_000

interface Allowance {
  readonly max: number
  readonly windowMs: number
  /** True: a request that was refused for what it says does not count. */
  readonly sparesMistakes?: boolean
  now(): Date
  refuse(c: Context, retryAfterSeconds: number): Response | Promise<Response>
}

/** At most `max` POST requests per address in each window; reading is never counted. */
export function rateLimit(allowance: Allowance): MiddlewareHandler {
  const { max, windowMs, sparesMistakes = false, now, refuse } = allowance
  const windows = new Map<string, Window>()
  return async (c, next) => {
    if (c.req.method !== 'POST') return next()
    const address = addressOf(c)
    const time = now().getTime()
    const last = windows.get(address)
    const isOver = !last || time - last.startedAt >= windowMs
    const window = isOver ? { startedAt: time, count: 0 } : last
    windows.delete(address)
    windows.set(address, window)
    forgetOldest(windows)
    if (window.count >= max) {
      return refuse(c, Math.max(1, Math.ceil((window.startedAt + windowMs - time) / 1000)))
    }
    window.count += 1
    await next()
    if (sparesMistakes && c.res.status >= 400 && c.res.status < 500) window.count -= 1
  }
}

interface Window {
  readonly startedAt: number
  count: number
}

function forgetOldest(windows: Map<string, unknown>): void {
  if (windows.size <= MAX_ADDRESSES) return
  for (const oldest of windows.keys()) {
    windows.delete(oldest)
    return
  }
}

function addressOf(c: Context): string {
  const bindings: Partial<HttpBindings> | undefined = c.env
  return bindings?.incoming?.socket?.remoteAddress ?? 'unknown'
}
