import type { Handler } from 'hono'
import { html } from 'hono/html'
import type { Site } from './site.ts'
import { healthSentence } from './source-health.ts'

/** What Einder is, how labels come about, and what it does not see. */
export function aboutPage(site: Site): Handler {
  return async (c) => {
    const [sources, count] = await Promise.all([site.sourceStatuses(), site.store.countItems()])
    const { domains, regulations, themes } = site.labels
    const main = html`<h1>Over Einder</h1>
<p class="lead">Einder (een oud woord voor horizon) volgt het digitale beleid van Europa tot gemeente, en vertelt wie het aangaat wat er verandert.</p>
<h2>Wat Einder doet</h2>
<p>Einder leest openbare bronnen: van de Europese Unie, het Rijk, de regio, andere gemeenten, kennisinstellingen en vakbladen. Elk nieuw bericht krijgt labels. U kunt zoeken, of zich abonneren op de onderwerpen die u volgt.</p>
<h2>Hoe een bericht zijn labels krijgt</h2>
<p>Vaste regels kijken welke woorden en nummers in een bericht staan. Er zijn ${domains.length} domeinen, ${regulations.length} regelingen en ${themes.length} thema’s. Bij elk label staat waarom: het citaat uit de tekst, de regel en de versie van de regel. Dezelfde tekst krijgt altijd dezelfde labels. Er wordt geen taalmodel gebruikt, en Einder geeft geen advies.</p>
<p>Een regel kan zich vergissen. Kijk daarom altijd naar het citaat, en lees het bericht bij de bron.</p>
<h2>Wat Einder ziet, en wat niet</h2>
<p>${healthSentence(sources)} Er zijn ${new Intl.NumberFormat('nl-NL').format(count)} berichten bewaard. Wat een bron niet openbaar maakt, ziet Einder niet. Hapert een bron, dan staat dat <a href="/bronnen">bij de bronnen</a> en in elk overzicht.</p>
<h2>Wat we van u weten</h2>
<p>U kunt alles lezen zonder account. We plaatsen geen cookies en meten niet wie wat leest. Van abonnees bewaren we het mailadres en de keuzes, en niets anders.</p>`
    return site.respond(c, { title: 'Over Einder', section: 'about', main })
  }
}
