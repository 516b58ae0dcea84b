/** What kind of day a deadline is. */
export type DeadlineKind =
  | 'consultation'
  | 'submission'
  | 'transposition'
  | 'application'
  | 'obligation'

interface Cue {
  readonly kind: DeadlineKind
  /** What the sentence, or the one before it, is about. */
  readonly about: RegExp
  /** How the day itself is introduced. */
  readonly day: RegExp
}

const UNTIL =
  /(?:\bt\/m|\btot(?: en met| uiterlijk)?|\buiterlijk(?: op| tot| vóór| voor)?|\bv[oó]{1,2}r|\bsluit(?:en)?(?: op)?|\bsluitingsdatum:?|\beinddatum:?|\bdeadline(?: is| van|:)*|\beindigt op|\bloopt (?:nog )?tot(?: en met)?|\buntil|\bby|\bbefore|\bno later than|\bcloses?(?: on)?|\bclosing(?: date)?:?|\bends?(?: on)?|\bopen till|\bdue(?: on| by)?) (?:(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? )?(?:de |the )?$/i
const FROM =
  /(?:\bvanaf|\bmet ingang van|\bper|\bingaande|\bop|\bingangsdatum:?|\bfrom|\bas of|\bon|\bstarting|\bbeginning) (?:(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? )?(?:de |the )?$/i

/** The first that fits counts; so the more special ones come first. */
export const CUES: readonly Cue[] = [
  {
    kind: 'consultation',
    about:
      /\b(?:internet)?consultatie|\breager|\breacties?\b|\breactietermijn|\bzienswijze|\binspraak|\bter inzage|\binspreken|\bmeedenken|\bbezwaar maken|\bconsultation|\bfeedback|\bcomments?\b|\bhave your say|\bviews\b|\bcall for evidence|\brespond\b|\bresponses?\b/i,
    day: UNTIL,
  },
  {
    kind: 'submission',
    about:
      /\baanvra(?:ag|gen)|\baan te vragen|\binschrijv|\baanmeld|\bindien|\bsubsidie|\bvoorstellen\b|\boffertes?\b|\btender\b|\bappl(?:y|ications?)\b|\bproposals?\b|\bsubmi(?:t|ssions?)\b|\bcall for proposals/i,
    day: UNTIL,
  },
  {
    kind: 'transposition',
    about: /\bomzett|\bomgezet|\bomzettingstermijn|\bimplementatietermijn|\btranspos/i,
    day: UNTIL,
  },
  {
    kind: 'application',
    about:
      /\bvan toepassing|\bin werking|\binwerkingtreding|\bgaat in\b|\bgaan in\b|\bgeldt\b|\bgelden\b|\bverplicht|\bvan kracht|\bappl(?:y|ies|icable)\b|\bent(?:er|ers|ry) into force|\btakes? effect|\bin force|\bmandatory\b|\bbinding\b/i,
    day: FROM,
  },
  {
    kind: 'obligation',
    about:
      /\bmoet(?:en)?\b|\bdien(?:t|en)\b|\bverplicht|\bdeadline\b|\btermijn\b|\bmust\b|\bshall\b|\bhas to\b|\bhave to\b|\brequired\b/i,
    day: UNTIL,
  },
]
