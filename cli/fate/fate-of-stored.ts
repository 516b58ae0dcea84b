import { compileFilter, type Matches, searchableText } from '../../digest/compile-filter.ts'
import type { Item } from '../../model/item.ts'
import { TAG_KINDS, type TagKind } from '../../model/tag.ts'
import type { WhyAnswer } from '../../model/why-answer.ts'
import type { ItemFate } from '../../store/store.ts'
import type { LabelExplanation, MissedLabel } from '../../tags/explain-labels.ts'
import type { WhyWorld } from '../what-became-of.ts'
import type { Found } from './find-item.ts'

/** What became of a stored item: held back, a double, without labels, or labelled and sent. */
export async function fateOfStored(
  world: WhyWorld,
  item: Item,
  { isOtherAddress = false }: Partial<Found> = {},
): Promise<WhyAnswer> {
  const base = { itemId: item.id, sourceId: item.source }
  const stored = `item ${item.id} van bron ${item.source}, voor het eerst gezien op ${item.firstSeenAt}`
  const fate = await world.store.fateOfItem(item.id)
  if (isOtherAddress) {
    return { ...base, stage: 'duplicate', detail: `hetzelfde bericht als ${item.url}: ${stored}` }
  }
  if (fate.heldFor) return { ...base, stage: 'held', detail: `${stored}; ${HELD[fate.heldFor]}` }
  const labels = labelsOf(item)
  if (labels.length === 0) return { ...base, ...(await unlabelled(world, item, stored)) }
  const [primary] = await world.store.itemsOfCluster(item.cluster)
  const sent = [await interestText(world, item), digestText(fate)]
  if (primary && primary.id !== item.id) {
    const detail = `${stored}; meldt hetzelfde als item ${primary.id} (${primary.title}) van bron ${primary.source}`
    return { ...base, stage: 'duplicate', detail: [detail, ...sent].join('; ') }
  }
  const { missed } = (await world.explainLabels())(item)
  const overCap = missed.filter(({ reason }) => reason === 'over-cap')
  const given = `labels: ${labels.join(', ')}`
  const parts = [stored, given, ...overCap.map(missedText), ...sent]
  return { ...base, stage: 'tagged', detail: parts.join('; ') }
}

const HELD: Readonly<Record<NonNullable<ItemFate['heldFor']>, string>> = {
  flood:
    'vastgehouden: er kwamen ineens zo veel berichten dat ze pas in overzichten komen als de bron ze blijft noemen (of met: einder sources release)',
  backfill:
    'te vinden, maar niet in overzichten: het stond al bij de bron toen die werd toegevoegd',
}

function labelsOf(item: Item): string[] {
  return TAG_KINDS.flatMap((kind: TagKind) =>
    item[`${kind}s`].map(({ id, rule, score }) => `${id} (${rule}, ${score})`),
  )
}

async function unlabelled(world: WhyWorld, item: Item, stored: string) {
  const explanation = (await world.explainLabels())(item)
  if (!explanation.sawWords) {
    return { stage: 'no-rule' as const, detail: `${stored}; geen regel gaf het een label` }
  }
  return {
    stage: 'below-threshold' as const,
    detail: `${stored}; ${shortfall(explanation)}`,
  }
}

function shortfall(explanation: LabelExplanation): string {
  const { isNoAnnouncement, relevance, missed } = explanation
  if (isNoAnnouncement) {
    return 'het is een vacature, bekendmaking of dienst: die krijgen geen labels, wat er ook in staat'
  }
  const nearest = missed.map(missedText).join(', ')
  return `te weinig woorden die over digitaal beleid gaan: score ${relevance.score}, nodig ${relevance.needed}; het dichtst bij: ${nearest}`
}

function missedText({ id, score, needed, reason }: MissedLabel): string {
  if (reason === 'over-cap') return `${id} net niet: andere labels wegen zwaarder (score ${score})`
  return `${id} (score ${score}, nodig ${needed})`
}

/** How many ask for it, and not who: that is nobody's business. */
async function interestText({ store }: WhyWorld, item: Item): Promise<string> {
  const subscriptions = await store.confirmedSubscriptions()
  const filters: Matches[] = subscriptions.map(({ filter }) => compileFilter(filter))
  const text = searchableText(item)
  const count = filters.filter((matches) => matches(item, () => text)).length
  return count === 1 ? '1 abonnement vraagt hierom' : `${count} abonnementen vragen hierom`
}

function digestText({ digests }: ItemFate): string {
  if (digests.length === 0) return 'nog in geen overzicht'
  const slots = digests.map(({ slot, status, count }) => `${slot} (${count}, ${status})`)
  return `in overzicht ${slots.join(', ')}`
}
