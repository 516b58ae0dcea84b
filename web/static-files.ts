import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Handler } from 'hono'
import { hasAlready, hashOf } from './known-already.ts'

const ONE_YEAR = 'public, max-age=31536000, immutable'

/** One style sheet to the visitor, a part a subject to us; later parts build on earlier ones. */
const STYLE_PARTS = [
  'tokens',
  'ground',
  'frame',
  'controls',
  'items',
  'evidence',
  'search',
  'notices',
  'sources',
  'forms',
  'media',
].map((part) => `style/${part}.css`)

/** A file that is served at an address that changes with its content. */
export interface StaticFile {
  readonly path: string
  /** `path` with the hash of the content, for pages to link to. */
  readonly href: string
  readonly serve: Handler
}

/** The only files there are, read once: no address of a visitor ever names a file (SEC-66). */
export interface StaticFiles {
  readonly style: StaticFile
  readonly icon: StaticFile
  readonly suggestScript: StaticFile
}

/** Reads the style sheet, the icon and the one script. */
export function readStaticFiles(): StaticFiles {
  return {
    style: staticFile('einder.css', 'text/css; charset=utf-8', STYLE_PARTS.map(read).join('\n')),
    icon: staticFile('einder.svg', 'image/svg+xml', read('einder.svg')),
    suggestScript: staticFile('suggest.js', 'text/javascript; charset=utf-8', read('suggest.js')),
  }
}

function read(name: string): string {
  return readFileSync(join(import.meta.dirname, 'static', name), 'utf8')
}

function staticFile(name: string, contentType: string, content: string): StaticFile {
  const hash = hashOf(content)
  const etag = `"${hash}"`
  const path = `/static/${name}`
  return {
    path,
    href: `${path}?v=${hash}`,
    serve: (c) => {
      const headers = { etag, 'cache-control': ONE_YEAR, 'content-type': contentType }
      if (hasAlready(c, etag)) return c.body(null, 304, headers)
      return c.body(content, 200, headers)
    },
  }
}
