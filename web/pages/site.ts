import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { StaticFiles } from '../static-files.ts'
import type { WebContext } from '../web-context.ts'
import { type Page, renderPage } from './layout.ts'

/** What every page of the site needs: the other rooms, and a way to answer with a page. */
export interface Site extends WebContext {
  respond(c: Context, page: Page, status?: ContentfulStatusCode): Response | Promise<Response>
}

/** Gives pages their frame. */
export function openSite(context: WebContext, { style, icon, suggestScript }: StaticFiles): Site {
  const { municipality, version } = context
  const frame = {
    municipality,
    version,
    styleHref: style.href,
    iconHref: icon.href,
    suggestHref: suggestScript.href,
  }
  return {
    ...context,
    respond: (c, page, status = 200) => c.html(renderPage(frame, page), status),
  }
}
