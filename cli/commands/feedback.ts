import type { Item } from '../../model/item.ts'
import type { TagFeedback } from '../../model/tag.ts'
import { EXIT } from '../exit-codes.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'

export interface FeedbackOptions {
  readonly json?: boolean
  /** As labelled items without the doubted labels, for `eval`. */
  readonly gold?: boolean
}

/** Labels that readers doubt, most often said first. */
export async function feedback(
  program: Program,
  options: FeedbackOptions,
  output: Output,
): Promise<number> {
  const doubts = await program.store.feedback()
  if (options.gold) await writeGold(program, doubts, output)
  else for (const one of doubts) await report(output, options, one, () => textOf(one))
  return EXIT.done
}

function textOf({ itemId, kind, tag, reason, count, lastAt }: TagFeedback): string {
  const quotes = tag.evidence.map(({ quote }) => `'${quote}'`).join(', ')
  return `${count}× ${kind} ${tag.id} (${tag.rule}) bij ${itemId}: ${reason}; gezien ${quotes}; laatst ${lastAt}`
}

/** One line an item: what its rules say of it, less what readers doubt. A person looks at it first. */
async function writeGold({ store }: Program, doubts: readonly TagFeedback[], output: Output) {
  const ids = [...new Set(doubts.map(({ itemId }) => itemId))]
  for (const item of await store.itemsByIds(ids)) {
    const doubted = doubts.filter(({ itemId }) => itemId === item.id)
    await output.line(JSON.stringify(goldOf(item, doubted)))
  }
}

function goldOf(item: Item, doubted: readonly TagFeedback[]) {
  const { id, title, summary, level, language: lang } = item
  const isDoubted = (kind: TagFeedback['kind'], label: string) =>
    doubted.some((one) => one.kind === kind && one.tag.id === label)
  const left = (kind: TagFeedback['kind']) =>
    item[`${kind}s`].map((tag) => tag.id).filter((label) => !isDoubted(kind, label))
  const labels = {
    domains: left('domain'),
    regulations: left('regulation'),
    themes: left('theme'),
  }
  const relevant = Object.values(labels).some(({ length }) => length > 0)
  const note = doubted.map(({ tag, reason }) => `${tag.id}: ${reason}`).join('; ')
  return { id, lang, level, title, summary, ...labels, relevant, tags: ['feedback'], note }
}
