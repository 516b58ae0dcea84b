import type { Handler } from 'hono'
import { html } from 'hono/html'
import * as z from 'zod'
import type { Item } from '../../model/item.ts'
import { DOUBT_REASONS, type DoubtReason, TAG_KINDS } from '../../model/tag.ts'
import { formFields } from '../form-fields.ts'
import { readForm } from '../read-parameters.ts'
import { FACET_NAMES } from './dutch-names.ts'
import type { Html } from './html.ts'
import { itemPath, titleOf } from './item-card.ts'
import { NOT_A_FORM, NOT_FOUND, respondWithMessage } from './message-page.ts'
import { renderTrap, TRAP } from './robot-trap.ts'
import type { Site } from './site.ts'
import { doubtPath, type LabelledTag, renderEvidence, tagsOf } from './tag-evidence.ts'

const REASON_NAMES: Readonly<Record<DoubtReason, string>> = {
  'other-subject': 'Het bericht gaat hier niet over',
  'mentioned-in-passing': 'Het wordt alleen zijdelings genoemd',
  'other-meaning': 'De woorden betekenen hier iets anders',
}

const Doubt = z.strictObject({ reden: z.enum(DOUBT_REASONS) })

type Path = '/items/:id/klopt-niet/:kind/:label'

/** Asks what is wrong with a label. Looking changes nothing. */
export function doubtPage(site: Site): Handler<object, Path> {
  return async (c) => {
    const doubted = await doubtedTag(site, c.req.param())
    if (!doubted) return respondWithMessage(site, c, 404, NOT_FOUND)
    const main = renderForm(doubted, site)
    return site.respond(c, { title: 'Klopt dit label niet?', indexed: false, main })
  }
}

/** Keeps the doubt, with the words the rule saw, for who looks after the taxonomy. */
export function doubt(site: Site): Handler<object, Path> {
  return async (c) => {
    const given = await formFields(c)
    if (!given) return respondWithMessage(site, c, 415, NOT_A_FORM)
    const doubted = await doubtedTag(site, c.req.param())
    if (!doubted) return respondWithMessage(site, c, 404, NOT_FOUND)
    const { item, kind, tag } = doubted
    const isRobot = Boolean(given.get(TRAP))
    given.delete(TRAP)
    const reading = readForm(Doubt, given)
    if (!reading.ok && !isRobot) {
      const main = renderForm(doubted, site, 'Kies wat er niet klopt.')
      return site.respond(c, { title: 'Fout: klopt dit label niet?', indexed: false, main }, 400)
    }
    if (reading.ok && !isRobot) {
      const { reden: reason } = reading.value
      await site.store.addFeedback({ itemId: item.id, kind, tag, reason }, site.now().toISOString())
    }
    return respondWithMessage(site, c, 200, {
      title: 'Dank u wel',
      text: 'Wie de labels beheert, kijkt ernaar. Het label verandert niet vanzelf: eerst past een mens de regels aan.',
      next: { href: itemPath(item), label: 'Terug naar het bericht' },
    })
  }
}

interface DoubtedTag extends LabelledTag {
  readonly item: Item
}

async function doubtedTag(
  { store }: Site,
  { id, kind, label }: { id: string; kind: string; label: string },
): Promise<DoubtedTag | undefined> {
  if (!TAG_KINDS.some((known) => known === kind)) return undefined
  const item = await store.itemById(id)
  const labelled = item && tagsOf(item).find((one) => one.kind === kind && one.tag.id === label)
  return item && labelled && { ...labelled, item }
}

function renderForm(doubted: DoubtedTag, { labelOf }: Site, mistake?: string): Html {
  const { item, kind, tag } = doubted
  return html`<h1>Klopt dit label niet?</h1>
<p>Bericht: <a href="${itemPath(item)}">${titleOf(item)}</a></p>
<h2>Waarom dit label?</h2>
<dl class="evidence">${renderEvidence(item, doubted, labelOf)}</dl>
${mistake && html`<p class="field-error" role="alert" id="fout">${mistake}</p>`}
<form class="form" method="post" action="${doubtPath(item, doubted)}" accept-charset="utf-8">
<fieldset${mistake && html` aria-describedby="fout"`}>
<legend>Wat klopt er niet aan ‘${FACET_NAMES[kind]}: ${labelOf(kind, tag.id)}’?</legend>
${DOUBT_REASONS.map(
  (
    reason,
  ) => html`<p class="choice"><input type="radio" id="reden-${reason}" name="reden" value="${reason}" required> <label for="reden-${reason}">${REASON_NAMES[reason]}</label></p>
`,
)}</fieldset>
${renderTrap()}
<p>We bewaren alleen het bericht, het label en uw keuze. Niet wie u bent.</p>
<button>Verstuur</button>
</form>`
}
