import type { Context, MiddlewareHandler } from 'hono'

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const SWITCHED_OFF = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'web-share',
  'xr-spatial-tracking',
]

/** What every answer carries, errors and static files included (SEC-53). */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': SWITCHED_OFF.map((feature) => `${feature}=()`).join(', '),
}

const ONE_YEAR = 'max-age=31536000; includeSubDomains'

/** Puts the security headers on every answer; cautious defaults for what a handler left open. */
export function responseHeaders(publicUrl: string): MiddlewareHandler {
  const isHttps = publicUrl.startsWith('https:')
  return async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value)
    if (isHttps) headers.set('strict-transport-security', ONE_YEAR)
    if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'same-origin')
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache')
  }
}

/** For pages whose address is a secret (SEC-36): it must not leak, be kept or be found. */
export const secretPageHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('referrer-policy', 'no-referrer')
  c.res.headers.set('cache-control', 'no-store')
  c.res.headers.set('x-robots-tag', 'noindex, nofollow')
}

/** What every answer of the API carries (STD-04). Reading is open to pages of any origin. */
export function apiHeaders(version: string): MiddlewareHandler {
  return async (c, next) => {
    if (isPreflight(c)) c.res = new Response(null, { status: 204, headers: PREFLIGHT_ANSWER })
    else await next()
    const { headers } = c.res
    headers.set('api-version', version)
    headers.set('access-control-allow-origin', '*')
    headers.set('access-control-expose-headers', 'API-Version, ETag, Retry-After')
    headers.set('cache-control', 'no-store')
  }
}

const PREFLIGHT_ANSWER = {
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers':
    'Accept, Accept-Language, API-Version, Authorization, If-None-Match',
  'access-control-max-age': '86400',
}

/** A browser asks whether a page of another site may read. It may; writing needs our own pages. */
function isPreflight(c: Context): boolean {
  return c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined
}
