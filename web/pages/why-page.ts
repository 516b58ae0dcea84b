import type { Handler } from 'hono'
import { html } from 'hono/html'
import type { WhyAnswer } from '../../model/why-answer.ts'
import { PlainLine } from '../search-parameters.ts'
import type { Html } from './html.ts'
import type { Site } from './site.ts'
import { WHY_WORDS } from './why-words.ts'

const LONGEST_QUESTION = 2048
const Question = PlainLine(LONGEST_QUESTION)

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
${!reading.success && html`<p class="field-error" role="alert" id="fout">Dit kan geen adres of titel zijn: het is te lang, of er staan vreemde tekens in.</p>`}
${answer && renderAnswer(answer)}`
    const title = answer ? WHY_WORDS[answer.stage].name : 'Mist u een bericht?'
    return site.respond(c, { title, indexed: false, main }, reading.success ? 200 : 400)
  }
}

function renderAnswer({ stage, detail, itemId, sourceId, nearest = [] }: WhyAnswer): Html {
  const { name, meaning, advice } = WHY_WORDS[stage]
  return html`<section class="notice" aria-labelledby="antwoord">
<h2 id="antwoord">${name}</h2>
<p>${meaning}</p>
<p><strong>Wat kunt u doen?</strong> ${advice}</p>
<ul>
${itemId && html`<li><a href="/items/${encodeURIComponent(itemId)}">Naar het bericht</a></li>\n`}${
  sourceId &&
  html`<li><a href="/bronnen/${encodeURIComponent(sourceId)}">Hoe het met de bron gaat</a></li>\n`
}<li><a href="/bronnen">Alle bronnen die we lezen</a></li>
</ul>
${nearest.length > 0 && renderNearest(nearest)}
<p class="small">Precies: ${detail}. Stap: <code>${stage}</code></p>
</section>`
}

function renderNearest(nearest: NonNullable<WhyAnswer['nearest']>): Html {
  return html`<h3>Bedoelde u een van deze?</h3>
<ul>
${nearest.map(({ id, title }) => html`<li><a href="/items/${encodeURIComponent(id)}">${title || 'Zonder titel'}</a></li>\n`)}</ul>`
}
