/** Dutch, English, German and French names and abbreviations, January first. */
const MONTH_NAMES: readonly string[] = [
  'januari jan january januar jänner jän janvier janv',
  'februari feb febr february februar feber février févr fév fevrier fevr',
  'maart mrt march mar märz maerz mär mrz mars',
  'april apr avril avr',
  'mei may mai',
  'juni jun june juin',
  'juli jul july juillet juil',
  'augustus aug august août aout',
  'september sep sept septembre',
  'oktober okt october oct octobre',
  'november nov novembre',
  'december dec dezember dez décembre déc decembre',
]

const NUMBERS = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Any of these names, for a pattern; the longest first. */
export const ANY_MONTH_NAME = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')

/** The number of a month (January is 1) by its name in any of four languages, in any case. */
export function monthByName(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase())
}
