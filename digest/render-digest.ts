import type { Digest } from './digest.ts'
import { renderHtml } from './rendering/html-part.ts'
import { renderText } from './rendering/text-part.ts'

/** Mail programs hide what comes after some 100 KB. */
export const MAX_HTML_BYTES = 90 * 1024

/** A digest as people read it. `{{unsubscribe:ID}}` stands where a secret belongs. */
export interface RenderedDigest {
  readonly html: string
  readonly text: string
}

/**
 * Renders a digest, byte for byte the same for the same digest. What would make the mail too long
 * is left out from the end and counted.
 */
export function renderDigest(digest: Digest): RenderedDigest {
  const html = renderHtml(digest)
  const shorter = withoutLastEntry(digest)
  if (Buffer.byteLength(html) > MAX_HTML_BYTES && shorter) return renderDigest(shorter)
  return { html, text: renderText(digest) }
}

function withoutLastEntry(digest: Digest): Digest | undefined {
  const last = digest.groups.at(-1)
  if (last === undefined) return undefined
  const shortened = { ...last, entries: last.entries.slice(0, -1) }
  const rest = shortened.entries.length > 0 ? [shortened] : []
  const groups = [...digest.groups.slice(0, -1), ...rest]
  return { ...digest, groups, restCount: digest.restCount + 1 }
}
