import { html } from 'hono/html'
import type { Item } from '../../model/item.ts'
import type { Evidence, Tag, TagKind } from '../../model/tag.ts'
import type { WebContext } from '../web-context.ts'
import { FACET_NAMES, FIELD_NAMES, foreignLanguage } from './dutch-names.ts'
import type { Html } from './html.ts'

const CONTEXT_LENGTH = 90

/** A tag and the kind of label it is. */
export interface LabelledTag {
  readonly kind: TagKind
  readonly tag: Tag
}

/** All tags of an item: what field of policy first, then which rules, then the themes. */
export function tagsOf({ domains, regulations, themes }: Item): LabelledTag[] {
  return [
    ...domains.map((tag) => ({ kind: 'domain' as const, tag })),
    ...regulations.map((tag) => ({ kind: 'regulation' as const, tag })),
    ...themes.map((tag) => ({ kind: 'theme' as const, tag })),
  ]
}

/** The tags as links to a search for more of the same. */
export function renderTagChips(item: Item, labelOf: WebContext['labelOf']): Html | undefined {
  const tags = tagsOf(item)
  if (tags.length === 0) return undefined
  return html`<ul class="tags" aria-label="Labels">
${tags.map(
  ({
    kind,
    tag,
  }) => html`<li><a class="tag tag-${kind}" href="/zoeken?${kind}=${encodeURIComponent(tag.id)}"><span class="visually-hidden">${FACET_NAMES[kind]}: </span>${labelOf(kind, tag.id)}</a></li>
`,
)}</ul>`
}

/** For each tag the passages that speak for it, the rule that saw them, and a way to doubt it. */
export function renderTagEvidence(item: Item, labelOf: WebContext['labelOf']): Html {
  return html`<dl class="evidence">
${tagsOf(item).map((labelled) => renderEvidence(item, labelled, labelOf, renderDoubt(item, labelled, labelOf)))}</dl>`
}

/** What speaks for one tag; `more` stands at its end. */
export function renderEvidence(
  item: Item,
  { kind, tag }: LabelledTag,
  labelOf: WebContext['labelOf'],
  more?: Html,
): Html {
  return html`<div class="evidence-tag">
<dt><span class="evidence-kind">${FACET_NAMES[kind]}</span> ${labelOf(kind, tag.id)}</dt>
${tag.evidence.map((passage) => renderPassage(item, passage))}
<dd class="evidence-rule">Regel <code>${tag.rule}</code>, versie ${tag.version}, score ${scoreText(tag.score)}</dd>
${more}</div>
`
}

function renderDoubt(item: Item, labelled: LabelledTag, labelOf: WebContext['labelOf']): Html {
  const { kind, tag } = labelled
  return html`<dd class="evidence-doubt"><a href="${doubtPath(item, labelled)}" rel="nofollow">Klopt niet<span class="visually-hidden">: ${labelOf(kind, tag.id)}</span></a></dd>
`
}

/** Where a label of an item can be doubted. */
export function doubtPath({ id }: Pick<Item, 'id'>, { kind, tag }: LabelledTag): string {
  return `/items/${encodeURIComponent(id)}/klopt-niet/${kind}/${encodeURIComponent(tag.id)}`
}

function renderPassage(item: Item, passage: Evidence): Html {
  const { before, quote, after } = passageInContext(item, passage)
  const language = foreignLanguage(item.language)
  return html`<dd><q${language && html` lang="${language}"`}>${before}<mark>${quote}</mark>${after}</q> <span class="evidence-field">uit ${FIELD_NAMES[passage.field]}</span></dd>
`
}

/** The quote with the words around it; alone when the field no longer reads so. */
export function passageInContext(item: Item, { field, start, end, quote }: Evidence) {
  const text = item[field]
  if (text.slice(start, end) !== quote) return { before: '', quote, after: '' }
  return {
    before: tailOf(text.slice(0, start)),
    quote,
    after: headOf(text.slice(end)),
  }
}

function tailOf(text: string): string {
  if (text.length <= CONTEXT_LENGTH) return text
  return `… ${text.slice(-CONTEXT_LENGTH).replace(/^\S*\s*/, '')}`
}

function headOf(text: string): string {
  if (text.length <= CONTEXT_LENGTH) return text
  return `${text.slice(0, CONTEXT_LENGTH).replace(/\s*\S*$/, '')} …`
}

function scoreText(score: number): string {
  return new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 }).format(score)
}
