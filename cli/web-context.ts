import { randomBytes } from 'node:crypto'
import { messageOf } from '../model/errors.ts'
import type { TagKind } from '../model/tag.ts'
import type { SiteFinding, WebContext } from '../web/create-app.ts'
import { findSource } from './find-source.ts'
import type { Program } from './program.ts'
import { whatBecameOf } from './what-became-of.ts'

/** A scheduler that has not ticked for this long is stuck (REL-58). */
const TICK_LATE_MS = 3 * 60_000

/** What the pages need of the program. */
export function webContextOf(
  program: Program,
  lastTickAt: () => Date | undefined,
  complain: (message: string) => void,
): WebContext {
  const { store, desk, taxonomy, labelOf, config, version, now } = program
  const startedAt = now()
  const families = new Map(taxonomy.families.map(({ family, title }) => [family, title.nl]))
  const labelled = (kind: TagKind, entries: readonly { id: string; family?: string }[]) =>
    entries.map(({ id, family }) => {
      const group = family && families.get(family)
      return { id, label: labelOf(kind, id), ...(group && { group }) }
    })
  return {
    store,
    desk,
    search: program.search,
    suggest: program.suggest,
    sourceStatuses: program.sourceStatuses,
    whatBecameOf: (question) => whatBecameOf(program, question),
    ...(config.auth === 'token' && {
      findSource: (address, pick) => findForPages(program, address, pick),
    }),
    labelOf,
    labels: {
      domains: labelled('domain', taxonomy.domains),
      regulations: labelled('regulation', taxonomy.regulations),
      themes: labelled('theme', taxonomy.themes),
    },
    municipality: config.municipality,
    publicUrl: config.publicUrl,
    timeZone: config.timeZone,
    trustedProxies: config.trustedProxies,
    version,
    now,
    randomBytes,
    report: ({ error, route }) => complain(`web ${route}: ${messageOf(error)}`),
    async readiness() {
      const reasons = await store.checkWritable().then(
        () => [],
        (error: unknown) => [`store: ${messageOf(error)}`],
      )
      const quietMs = now().getTime() - (lastTickAt() ?? startedAt).getTime()
      const late = quietMs > TICK_LATE_MS ? ['scheduler: no tick for three minutes'] : []
      const all = [...reasons, ...late]
      return { ready: all.length === 0, reasons: all }
    },
  }
}

async function findForPages(
  program: Program,
  address: string,
  pick?: number,
): Promise<SiteFinding> {
  const options = pick === undefined ? { dryRun: true } : { pick: String(pick) }
  const { discovery, proposal, known, added } = await findSource(program, address, options)
  const id = known?.id ?? proposal?.definition.id
  const isKept = id !== undefined && (added || known !== undefined)
  return {
    proposals: discovery.proposals.map(({ definition, found, items, first }) => ({
      url: definition.url,
      kind: definition.kind,
      found,
      items,
      first,
    })),
    tried: discovery.tried,
    ...(isKept && { source: { id, isNew: added } }),
  }
}
