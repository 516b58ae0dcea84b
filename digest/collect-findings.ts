import type { ItemStore } from '../store/store.ts'
import { compileFilter, searchableText } from './compile-filter.ts'
import type { DueDigest } from './due-digests.ts'
import { type Finding, findingOf } from './finding.ts'

/**
 * What each digest may tell of: the items first seen in its window that one of its subscriptions
 * asks for. The items of one window are read once, however many digests it has.
 */
export async function collectFindings(
  store: ItemStore,
  due: readonly DueDigest[],
): Promise<ReadonlyMap<DueDigest, readonly Finding[]>> {
  const findings = new Map<DueDigest, Finding[]>(due.map((digest) => [digest, []]))
  const windows = Map.groupBy(due, ({ windowFrom, slot }) => `${windowFrom} ${slot.key}`)
  for (const digests of windows.values()) await readWindow(store, digests, findings)
  return findings
}

async function readWindow(
  store: ItemStore,
  digests: readonly DueDigest[],
  findings: ReadonlyMap<DueDigest, Finding[]>,
): Promise<void> {
  const [first] = digests
  if (first === undefined) return
  const readers = digests.map((digest) => ({
    asksFor: digest.subscriptions.map(({ filter }) => compileFilter(filter)),
    found: findings.get(digest),
  }))
  const window = { since: first.windowFrom, before: first.slot.instant.toISOString() }
  for await (const item of store.items({ ...window, asNews: true })) {
    let text: string | undefined
    const textOf = () => {
      text ??= searchableText(item)
      return text
    }
    const interested = readers.filter(({ asksFor }) =>
      asksFor.some((matches) => matches(item, textOf)),
    )
    if (interested.length === 0) continue
    const finding = findingOf(item)
    for (const { found } of interested) found?.push(finding)
  }
}
