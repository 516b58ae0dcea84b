import type { Handler } from 'hono'
import type { WebContext } from './web-context.ts'

/** The process answers. Asks nothing of anything else (REL-58). */
export const live: Handler = (c) => c.json({ live: true }, 200, { 'cache-control': 'no-store' })

/** Whether the program can do its work, and if not, why. */
export function ready({ readiness }: Pick<WebContext, 'readiness'>): Handler {
  return async (c) => {
    const state = await readiness()
    return c.json(state, state.ready ? 200 : 503, { 'cache-control': 'no-store' })
  }
}
