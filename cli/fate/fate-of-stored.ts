import { compileFilter, searchableText } from '../../digest/compile-filter.ts'
import type { Item } from '../../model/item.ts'
import { TAG_KINDS, type TagKind } from '../../model/tag.ts'
import type { WhyAnswer } from '../../model/why-answer.ts'
import type { ItemFate } from '../../store/store.ts'
import type { LabelExplanation, MissedLabel } from '../../tags/explain-labels.ts'
import type { WhyWorld } from '../what-became-of.ts'
import { digestText, isOverCap } from './fate-in-digests.ts'
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
  const [primary] = await world.store.itemsOfCluster(item.cluster)
  if (primary && primary.id !== item.id) {
    const detail = `${stored}; meldt hetzelfde als item ${primary.id} (${primary.title}) van bron ${primary.source}`
    return { ...base, stage: 'duplicate', detail }
  }
  if (fate.heldFor === 'flood')
    return { ...base, stage: 'held', detail: `${stored}; ${HELD.flood}` }
  const labels = labelsOf(item)
  if (labels.length === 0) return { ...base, ...(await unlabelled(world, item, stored)) }
  return {
    ...base,
    ...(await labelled(world, item, fate, `${stored}; labels: ${labels.join(', ')}`)),
  }
}

async function labelled(world: WhyWorld, item: Item, fate: ItemFate, given: string) {
  if (fate.heldFor) return { stage: 'held' as const, detail: `${given}; ${HELD[fate.heldFor]}` }
  const interested = await interestedIn(world, item)
  const { missed } = (await world.explainLabels())(item)
  const overCap = missed.filter(({ reason }) => reason === 'over-cap')
  const interest =
    interested.size === 1
      ? '1 abonnement vraagt hierom'
      : `${interested.size} abonnementen vragen hierom`
  const parts = [given, ...overCap.map(missedText), interest, digestText(fate, interested)]
  const stage = isOverCap(fate, interested) ? ('over-cap' as const) : ('tagged' as const)
  return { stage, detail: parts.join('; ') }
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

/** Only to count them: who they are is nobody's business. */
async function interestedIn({ store }: WhyWorld, item: Item): Promise<ReadonlySet<string>> {
  const subscriptions = await store.confirmedSubscriptions()
  const text = searchableText(item)
  const interested = subscriptions.filter(({ filter }) => compileFilter(filter)(item, () => text))
  return new Set(interested.map(({ id }) => id))
}
