import type { html } from 'hono/html'

/** A piece of page: what stood in it is escaped already. */
export type Html = ReturnType<typeof html>
