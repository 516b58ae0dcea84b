import { html } from 'hono/html'
import { Level } from '../../model/level.ts'
import type { Rhythm, Subscription } from '../../model/subscription.ts'
import type { RequestProblem } from '../request-problems.ts'
import type { TagLabel, WebContext } from '../web-context.ts'
import { LEVEL_NAMES } from './dutch-names.ts'
import type { Html } from './html.ts'

/** What stands in the form now: as typed, right or wrong. */
export interface FormValues {
  readonly email: string
  readonly name: string
  readonly query: string
  readonly rhythm: Rhythm
  readonly chosen: Readonly<Record<ChoiceField, readonly string[]>>
}

type ChoiceField = 'domains' | 'regulations' | 'themes' | 'levels' | 'sources'

const FIELD_NAMES: Readonly<Record<string, string>> = {
  email: 'Uw e-mailadres',
  name: 'Naam van het overzicht',
  query: 'Woorden',
  rhythm: 'Hoe vaak',
  domains: 'Domeinen',
  regulations: 'Regelingen',
  themes: 'Thema’s',
  levels: 'Bestuurslagen',
  sources: 'Bronnen',
}

export function valuesOfForm(given: URLSearchParams): FormValues {
  const field = (name: string) => given.get(name) ?? ''
  return {
    email: field('email'),
    name: field('name'),
    query: field('query'),
    rhythm: field('rhythm') === 'daily' ? 'daily' : 'weekly',
    chosen: {
      domains: given.getAll('domains'),
      regulations: given.getAll('regulations'),
      themes: given.getAll('themes'),
      levels: given.getAll('levels'),
      sources: given.getAll('sources'),
    },
  }
}

export function valuesOfSubscription(subscription: Subscription): FormValues {
  const { query = '', ...chosen } = subscription.filter
  return {
    email: subscription.email,
    name: subscription.name,
    query,
    rhythm: subscription.rhythm,
    chosen,
  }
}

/** All mistakes at the top, each with a link to its field. */
export function renderErrorSummary(problems: readonly RequestProblem[]): Html | undefined {
  if (problems.length === 0) return undefined
  return html`<div class="error-summary" role="alert" aria-labelledby="fouten">
<h2 id="fouten">Er klopt iets niet</h2>
<ul>
${problems.map(({ name, message }) => html`<li>${renderProblemLink(name)} ${message}</li>\n`)}</ul>
</div>`
}

function renderProblemLink(name: string): Html {
  const label = Object.hasOwn(FIELD_NAMES, name) ? FIELD_NAMES[name] : undefined
  return label ? html`<a href="#${name}">${label}</a>:` : html`${name}`
}

/** The address it is about. */
export function renderEmailField(
  { email }: FormValues,
  problems: readonly RequestProblem[],
  hint: string,
): Html {
  return renderTextField({
    name: 'email',
    value: email,
    hint,
    problems,
    attributes: html`type="email" autocomplete="email" required maxlength="254"`,
  })
}

/** What to send and how often. */
export function renderChoiceFields(
  { name, query, rhythm, chosen }: FormValues,
  problems: readonly RequestProblem[],
  { labels }: Pick<WebContext, 'labels'>,
): Html {
  const levels = Level.options.map((id) => ({ id, label: LEVEL_NAMES[id] }))
  const sources = chosen.sources.map((id) => ({ id, label: id }))
  return html`${renderTextField({
    name: 'name',
    value: name,
    hint: 'Staat in het onderwerp van de mail. Mag leeg blijven.',
    problems,
    attributes: html`type="text" maxlength="80"`,
  })}
<h2>Waarover wilt u bericht?</h2>
<p>Kiest u niets, dan krijgt u alles. Binnen één groep is elke keuze genoeg. Kiest u in meer groepen, dan moet uit elke groep iets kloppen.</p>
${renderChoices('domains', labels.domains, chosen.domains)}
${renderFoldedChoices('regulations', labels.regulations, chosen.regulations)}
${renderFoldedChoices('themes', labels.themes, chosen.themes)}
${renderChoices('levels', levels, chosen.levels)}
${sources.length > 0 && renderChoices('sources', sources, chosen.sources)}
${renderTextField({
  name: 'query',
  value: query,
  hint: 'Alleen berichten waarin al deze woorden staan. Mag leeg blijven.',
  problems,
  attributes: html`type="text" maxlength="200"`,
})}
<fieldset id="rhythm">
<legend>${FIELD_NAMES.rhythm}</legend>
${renderRhythm('weekly', 'Elke week, op maandagochtend', rhythm)}
${renderRhythm('daily', 'Elke dag', rhythm)}
</fieldset>`
}

interface TextField {
  readonly name: string
  readonly value: string
  readonly hint: string
  readonly problems: readonly RequestProblem[]
  readonly attributes: Html
}

function renderTextField({ name, value, hint, problems, attributes }: TextField): Html {
  const problem = problems.find((candidate) => candidate.name === name)
  const described = problem ? `${name}-fout ${name}-uitleg` : `${name}-uitleg`
  return html`<div class="field">
<label for="${name}">${FIELD_NAMES[name]}</label>
<p class="hint" id="${name}-uitleg">${hint}</p>
${problem && html`<p class="field-error" id="${name}-fout">${FIELD_NAMES[name]}: ${problem.message}</p>`}
<input id="${name}" name="${name}" value="${value}" ${attributes} aria-describedby="${described}"${problem && html` aria-invalid="true"`}>
</div>
`
}

function renderChoices(
  field: ChoiceField,
  labels: readonly TagLabel[],
  chosen: readonly string[],
): Html {
  return html`<fieldset id="${field}">
<legend>${FIELD_NAMES[field]}</legend>
${renderBoxes(field, labels, chosen)}
</fieldset>
`
}

/** A long list, closed until asked for or used, in its groups and in the order of the alphabet. */
function renderFoldedChoices(
  field: ChoiceField,
  labels: readonly TagLabel[],
  chosen: readonly string[],
): Html {
  const sorted = labels.toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))
  const groups = [...Map.groupBy(sorted, ({ group = '' }) => group)]
  return html`<fieldset id="${field}">
<legend>${FIELD_NAMES[field]}</legend>
<details${chosen.length > 0 && html` open`}><summary>Kies uit ${labels.length} ${FIELD_NAMES[field]?.toLowerCase()}</summary>
${groups.map(
  ([group, members]) => html`<div class="choice-group">
${group !== '' && html`<h3>${group}</h3>`}
${renderBoxes(field, members, chosen)}
</div>
`,
)}</details>
</fieldset>
`
}

function renderBoxes(
  field: ChoiceField,
  labels: readonly TagLabel[],
  chosen: readonly string[],
): Html {
  return html`<div class="choices">
${labels.map(
  ({
    id,
    label,
  }) => html`<label class="choice"><input type="checkbox" name="${field}" value="${id}"${chosen.includes(id) && html` checked`}> <span>${label}</span></label>
`,
)}</div>`
}

function renderRhythm(value: Rhythm, label: string, chosen: Rhythm): Html {
  return html`<label class="choice"><input type="radio" name="rhythm" value="${value}"${value === chosen && html` checked`}> <span>${label}</span></label>
`
}
