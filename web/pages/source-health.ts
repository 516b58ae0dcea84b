import { html } from 'hono/html'
import type { AlarmKind } from '../../model/alarm.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import { HEALTH_NAMES } from './dutch-names.ts'
import type { Html } from './html.ts'

/** Each state has a sign of its own: colour alone tells nobody enough. */
const SIGNS: Readonly<Record<string, string>> = {
  ok: '✓',
  degraded: '!',
  broken: '✕',
  gone: '–',
  suspect: '?',
  new: '•',
  off: '○',
}

/** How a source is doing, as a sign, a colour and a word. */
export function renderHealth({ enabled, health }: SourceStatus): Html {
  const state = enabled ? health : 'off'
  const name = enabled ? HEALTH_NAMES[health] : 'Staat uit'
  return html`<span class="health health-${state}"><span class="health-sign" aria-hidden="true">${SIGNS[state]}</span> ${name}</span>`
}

/** Whether we need to tell people more than that it works. */
export function needsAttention({ enabled, health }: SourceStatus): boolean {
  return enabled && health !== 'ok' && health !== 'new'
}

/** `31 bronnen: 29 werken, 1 hapert, 1 werkt niet.` */
export function healthSentence(sources: readonly SourceStatus[]): string {
  const watched = sources.filter(({ enabled }) => enabled)
  if (watched.length === 0) return 'Er staan geen bronnen aan.'
  const count = (health: SourceStatus['health']) =>
    watched.filter((source) => source.health === health).length
  const parts = [
    phrase(count('ok'), 'werkt', 'werken'),
    phrase(count('new'), 'is nog niet gelezen', 'zijn nog niet gelezen'),
    phrase(count('degraded'), 'hapert', 'haperen'),
    phrase(count('suspect'), 'is mogelijk fout', 'zijn mogelijk fout'),
    phrase(count('broken'), 'werkt niet', 'werken niet'),
    phrase(count('gone'), 'bestaat niet meer', 'bestaan niet meer'),
  ]
  const total = watched.length === 1 ? '1 bron' : `${watched.length} bronnen`
  return `${total}: ${parts.filter(Boolean).join(', ')}.`
}

function phrase(count: number, one: string, many: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${one}` : `${count} ${many}`
}

/** The four alarms, told apart. */
export const ALARM_NAMES: Readonly<Record<AlarmKind, string>> = {
  silence: 'Stil',
  blind: 'Blind',
  drift: 'Veranderd',
  refusal: 'Geweigerd',
}
