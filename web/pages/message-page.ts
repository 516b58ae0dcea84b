import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Site } from './site.ts'

/** A page with one message: what happened, and what you can do now. */
export interface Message {
  readonly title: string
  readonly text: string
  readonly next?: { readonly href: string; readonly label: string }
}

export function respondWithMessage(
  site: Site,
  c: Context,
  status: ContentfulStatusCode,
  { title, text, next }: Message,
): Response | Promise<Response> {
  const { href, label } = next ?? { href: '/', label: 'Naar de nieuwste berichten' }
  const main = html`<div class="message">
<h1>${title}</h1>
<p class="lead">${text}</p>
<p><a class="button-link" href="${href}">${label}</a></p>
</div>`
  return site.respond(c, { title, indexed: false, main }, status)
}

export const NOT_FOUND: Message = {
  title: 'Deze pagina bestaat niet',
  text: 'Misschien is het adres niet goed overgenomen, of is de pagina verplaatst.',
  next: { href: '/zoeken', label: 'Zoek in alle berichten' },
}

/** The link in a mail leads nowhere: never existed, was used, or is too old. We cannot tell which. */
export const DEAD_LINK: Message = {
  title: 'Deze link werkt niet meer',
  text: 'De link is al gebruikt, is te oud, of is niet helemaal overgenomen uit de mail. Heeft u uw abonnement al bevestigd? Dan hoeft u niets te doen.',
  next: { href: '/beheer', label: 'Vraag een nieuwe link aan' },
}

export const NOT_A_FORM: Message = {
  title: 'Dit formulier kunnen we niet lezen',
  text: 'Wat u stuurde, is geen formulier zoals een browser het stuurt.',
}
