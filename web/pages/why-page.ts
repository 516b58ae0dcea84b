import type { Handler } from 'hono'
import { html } from 'hono/html'
import type { WhyAnswer, WhyStage } from '../../model/why-answer.ts'
import { PlainLine } from '../search-parameters.ts'
import type { Html } from './html.ts'
import type { Site } from './site.ts'

const LONGEST_QUESTION = 2048
const Question = PlainLine(LONGEST_QUESTION)

const STAGE_NAMES: Readonly<Record<WhyStage, string>> = {
  'no-source': 'Geen bron volgt deze site',
  'not-crawled': 'Nog niet gezien',
  refused: 'De site weigert ons',
  robots: 'De site vraagt programma’s om weg te blijven',
  parse: 'De bron was niet te lezen',
  'source-failing': 'De bron hapert',
  rejected: 'Gezien, maar niet te bewaren',
  duplicate: 'Hetzelfde als een ander bericht',
  held: 'Bewaard, maar nog niet in overzichten',
  'no-rule': 'Bewaard, zonder labels',
  'below-threshold': 'Bewaard, maar net te weinig voor een label',
  tagged: 'Bewaard, met labels',
}

/** Tells of an address or title what became of it, also why it is not here. */
export function whyPage(site: Site): Handler {
  return async (c) => {
    const reading = Question.safeParse(c.req.query('q') ?? '')
    const question = reading.success ? reading.data : ''
    const answer = question === '' ? undefined : await site.whatBecameOf(question)
    const main = html`<h1>Mist u een bericht?</h1>
<p class="lead">Geef het webadres of de titel. Dan ziet u tot waar het bericht in Einder kwam.</p>
<form class="search-line" action="/waarom">
<label for="q">Webadres of titel</label>
<input type="search" id="q" name="q" maxlength="${LONGEST_QUESTION}" value="${question}"${!reading.success && html` aria-describedby="fout"`}>
<button>Zoek uit</button>
</form>
${!reading.success && html`<p class="field-error" role="alert" id="fout">Dit is te lang voor een adres of titel.</p>`}
${answer && renderAnswer(answer)}`
    const title = answer ? STAGE_NAMES[answer.stage] : 'Mist u een bericht?'
    return site.respond(c, { title, indexed: false, main }, reading.success ? 200 : 400)
  }
}

function renderAnswer({ stage, detail, itemId, sourceId }: WhyAnswer): Html {
  return html`<section class="notice" aria-labelledby="antwoord">
<h2 id="antwoord">${STAGE_NAMES[stage]}</h2>
<p>${detail}.</p>
<p class="small">Stap: <code>${stage}</code></p>
<ul>
${itemId && html`<li><a href="/items/${encodeURIComponent(itemId)}">Naar het bericht</a></li>\n`}${
  sourceId &&
  html`<li><a href="/bronnen/${encodeURIComponent(sourceId)}">Hoe het met de bron gaat</a></li>\n`
}</ul>
</section>`
}
