import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { JSON_LD } from './item-json-ld.ts'

/** Whether a visitor would rather have JSON-LD than what an address gives by itself. */
export function wantsJsonLd(c: Context, usual: string): boolean {
  c.header('vary', 'Accept')
  const chosen = accepts(c, { header: 'Accept', supports: [usual, JSON_LD], default: usual })
  return chosen === JSON_LD
}
