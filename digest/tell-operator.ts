import { createHash } from 'node:crypto'
import type { EventStore, SourceEvent } from '../store/event-store.ts'
import { momentText } from './dutch-words.ts'
import type { Mailer, SendResult } from './mailer.ts'
import { parseSender } from './mailing/sender.ts'
import { plainLine, shorten } from './plain-line.ts'

const HOUR = 3_600_000
const MAILS_A_DAY = 2
const MAX_REASON = 200

export interface OperatorContext {
  readonly store: EventStore
  readonly mailer: Mailer
  readonly mailFrom: string
  /** Our own address when nobody was named. */
  readonly operator: string | undefined
  readonly publicUrl: string
  readonly timeZone: string
  readonly sourceTitle: (id: string) => string
}

const STATES: Readonly<Record<string, string>> = {
  ok: 'weer gezond',
  degraded: 'hapert nog',
  broken: 'kapot',
  gone: 'opgeheven',
  suspect: 'verdacht',
  new: 'nieuw',
  flood: 'ineens veel nieuws',
  moved: 'verhuisd',
}

/**
 * Mails the operator what happened to sources since the last time: one mail an hour at most, and of
 * one source at most two a day, however it flaps (REL-19). What waits is told later.
 * @returns undefined when there is nothing to tell, or not yet
 */
export async function tellOperator(
  context: OperatorContext,
  now: Date,
): Promise<SendResult | undefined> {
  const { store } = context
  const events = await store.untoldEvents()
  if (events.length === 0) return undefined
  const told = await store.toldEvents(new Date(now.getTime() - 24 * HOUR).toISOString())
  const isTooSoon = told.some(({ toldAt }) => now.getTime() - Date.parse(toldAt) < HOUR)
  if (isTooSoon) return undefined
  const mails = (id: string) =>
    new Set(told.filter(({ sourceId }) => sourceId === id).map(({ toldAt }) => toldAt)).size
  const toTell = events.filter(({ sourceId }) => mails(sourceId) < MAILS_A_DAY)
  if (toTell.length === 0) return undefined
  const result = await context.mailer.send(mailOf(toTell, context, now))
  if (result.outcome === 'sent' || result.outcome === 'uncertain') {
    await store.markTold(
      toTell.map(({ id }) => id),
      now.toISOString(),
    )
  }
  return result
}

function mailOf(events: readonly SourceEvent[], context: OperatorContext, now: Date) {
  const sources = [...Map.groupBy(events, ({ sourceId }) => sourceId)]
  const count = sources.length === 1 ? '1 bron' : `${sources.length} bronnen`
  const sender = parseSender(context.mailFrom)
  const key = createHash('sha256')
    .update(events.map(({ id }) => id).join())
    .digest('hex')
  return {
    to: context.operator ?? sender.address,
    subject: `Einder: ${count} met nieuws over hoe het gaat`,
    text: `Goedendag,

${sources.map(([id, own]) => textOf(id, own, context)).join('\n\n')}

Alle bronnen: ${context.publicUrl}/bronnen

Einder stuurt dit hooguit één keer per uur.
`,
    messageId: `<o.${key.slice(0, 26)}@${sender.domain}>`,
    date: now.toISOString(),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
  }
}

function textOf(id: string, events: readonly SourceEvent[], context: OperatorContext): string {
  const lines = events.map(({ at, to, reason }) => {
    const why = reason ? ` (${shorten(plainLine(reason), MAX_REASON)})` : ''
    return `- ${momentText(at, context.timeZone)}: ${STATES[to] ?? to}${why}`
  })
  const title = plainLine(context.sourceTitle(id))
  return [title, ...lines, `  ${context.publicUrl}/bronnen/${encodeURIComponent(id)}`].join('\n')
}
