import type { Context, MiddlewareHandler } from 'hono'

/** More clients than this are not remembered at once; the longest unseen is forgotten (SEC-56). */
const MAX_CLIENTS = 50_000

interface Allowance {
  readonly of: 'reading' | 'writing'
  readonly max: number
  readonly windowMs: number
  /** True: a request that was refused for what it says does not count. */
  readonly sparesMistakes?: boolean
  now(): Date
  /** Whom it counts for. */
  clientOf(c: Context): string
  refuse(c: Context, retryAfterSeconds: number): Response | Promise<Response>
}

const METHODS = { reading: ['GET', 'HEAD'], writing: ['POST'] } as const

/** At most `max` requests of one kind per client in each window. */
export function rateLimit(allowance: Allowance): MiddlewareHandler {
  const { max, windowMs, sparesMistakes = false, now, clientOf, refuse } = allowance
  const methods: readonly string[] = METHODS[allowance.of]
  const windows = new Map<string, Window>()
  return async (c, next) => {
    if (!methods.includes(c.req.method)) return next()
    const client = clientOf(c)
    const time = now().getTime()
    const last = windows.get(client)
    const isOver = !last || time - last.startedAt >= windowMs
    const window = isOver ? { startedAt: time, count: 0 } : last
    windows.delete(client)
    windows.set(client, window)
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
  if (windows.size <= MAX_CLIENTS) return
  for (const oldest of windows.keys()) {
    windows.delete(oldest)
    return
  }
}
