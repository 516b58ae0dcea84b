import type { Handler } from 'hono'
import { html } from 'hono/html'
import type { Site } from './site.ts'

/** What was and was not done for accessibility. No statement: that is for the municipality to make. */
export function accessibilityPage(site: Site): Handler {
  return (c) => {
    const main = html`<h1>Toegankelijkheid</h1>
<p class="lead">Iedereen moet Einder kunnen gebruiken. We bouwen daarom naar de richtlijnen van WCAG 2.2, niveau AA.</p>
<h2>Wat we controleren</h2>
<p>Bij elke wijziging test een programma alle soorten pagina’s, op een groot en een klein scherm, licht en donker. Alles werkt met het toetsenbord en zonder JavaScript.</p>
<h2>Wat nog niet is gedaan</h2>
<p>Er is nog geen onderzoek door een onafhankelijke deskundige, en nog geen test met mensen die hulpmiddelen gebruiken. Daarom staat hier nog geen officiële toegankelijkheidsverklaring. Teksten uit bronnen tonen we zoals de bron ze schreef; die kunnen moeilijk zijn.</p>
<h2>Werkt er iets niet?</h2>
<p>Meld het bij de gemeente ${site.municipality}. Vertel erbij welke pagina het was en wat u wilde doen.</p>`
    return site.respond(c, { title: 'Toegankelijkheid', main })
  }
}
