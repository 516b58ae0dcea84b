import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'

/** How long an answer took is no part of what it says. */
const TOOK = /"tookMs":[\d.]+/

/** Gives what is read a tag of its content, and says only "304" to who has that content already. */
export const knownAlready: MiddlewareHandler = async (c, next) => {
  await next()
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!isReading || c.res.status !== 200) return
  const content = await c.res.clone().text()
  const etag = `W/"${hashOf(content.replace(TOOK, ''))}"`
  if (hasAlready(c, etag)) c.res = new Response(null, { status: 304, headers: c.res.headers })
  c.res.headers.set('etag', etag)
}

/** Whether a visitor says to have what carries this tag. */
export function hasAlready(c: Context, etag: string): boolean {
  const known = c.req.header('if-none-match')?.split(',') ?? []
  return known.some((tag) => tag.trim() === '*' || bare(tag) === bare(etag))
}

/** First 16 characters of a hash of the content; enough to tell versions apart. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}

function bare(tag: string): string {
  return tag.trim().replace(/^W\//, '')
}
