/**
 * What makes us doubt a source that answers, or does not want to answer us: nothing new for too long,
 * read but nothing found, another shape than before, or refused.
 */
export const ALARM_KINDS = ['silence', 'blind', 'drift', 'refusal'] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]

/** What was seen of a source that is not as it should be. */
export const SIGNS = [
  'nothing-new',
  'no-items',
  'unreadable',
  'few-items',
  'same-titles',
  'dates-are-now',
  'other-form',
  'ignores-question',
  'refused',
] as const
export type Sign = (typeof SIGNS)[number]

/** One alarm a source at most: the most serious. Since is an instant in UTC. */
export interface Alarm {
  readonly kind: AlarmKind
  readonly sign: Sign
  readonly since: string
  /** What was seen, in Dutch. */
  readonly seen: string
}

export const KIND_OF_SIGN: Readonly<Record<Sign, AlarmKind>> = {
  'nothing-new': 'silence',
  'no-items': 'blind',
  unreadable: 'blind',
  'few-items': 'drift',
  'same-titles': 'drift',
  'dates-are-now': 'drift',
  'other-form': 'drift',
  'ignores-question': 'drift',
  refused: 'refusal',
}

/** What to do about each, in Dutch. */
export const ADVICE: Readonly<Record<Sign, string>> = {
  'nothing-new':
    'Kijk op de site van de bron of daar nieuwe berichten staan. Zo ja, dan leest Einder de verkeerde plek.',
  'no-items':
    'Kijk of de bron verplaatst of vernieuwd is. Zoek het nieuwe adres met: einder sources add.',
  unreadable:
    'Kijk of de pagina vernieuwd is. Pas de definitie aan of zoek opnieuw met: einder sources add.',
  'few-items': 'Kijk of de lijst van de bron korter is geworden of dat er een deel ontbreekt.',
  'same-titles': 'Kijk of de titels nog op dezelfde plek staan en pas de definitie aan.',
  'dates-are-now':
    'De bron geeft alle berichten de datum van nu. Kijk of er een ander veld met de datum is.',
  'other-form':
    'Op dit adres staat nu een ander soort document. Zoek het nieuwe adres met: einder sources add.',
  'ignores-question':
    'De API let niet meer op wat we vragen. Kijk in de documentatie van de API of een parameter nu anders heet.',
  refused: 'Vraag de uitgever om toegang, of lees een open feed of API van dezelfde uitgever.',
}
