import type { Subscription } from '../model/subscription.ts'

/** The words of a mail that someone asked for at this moment. */
export interface ServiceMail {
  readonly subject: string
  readonly text: string
}

/** Holds nothing of what was filled in: anyone can fill in someone else's address. */
export function confirmMail(link: string, municipality: string): ServiceMail {
  return {
    subject: 'Bevestig uw abonnement op Einder',
    text: `Goedendag,

Dit adres is ingevuld voor een overzicht van Einder, gemeente ${municipality}.
Was u dat? Open dan deze pagina en druk op de knop:

${link}

De link werkt 7 dagen. Was u het niet? Dan hoeft u niets te doen.
Zonder bevestiging krijgt u van ons geen overzichten.

Einder · gemeente ${municipality}
`,
  }
}

/** A link for each subscription of the address. */
export function manageMail(
  links: readonly { readonly subscription: Subscription; readonly link: string }[],
  municipality: string,
): ServiceMail {
  const lines = links.map(({ subscription, link }) => `${titleOf(subscription)}\n${link}`)
  return {
    subject: 'Uw abonnement op Einder wijzigen',
    text: `Goedendag,

U vroeg om een link om uw abonnement te wijzigen of te stoppen:

${lines.join('\n\n')}

De link werkt 24 uur. Deel hem met niemand: wie hem heeft, kan uw abonnement
wijzigen. Vroeg u hier niet om? Dan hoeft u niets te doen.

Einder · gemeente ${municipality}
`,
  }
}

function titleOf({ name, rhythm }: Subscription): string {
  return `${name || 'Uw overzicht'} (${rhythm === 'weekly' ? 'elke week' : 'elke dag'})`
}
