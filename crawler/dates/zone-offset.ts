/** Hours ahead of UTC: the zones of RFC 822 and the ones European publishers print. */
const HOURS = new Map<string, number>([
  ...['z', 'gmt', 'utc', 'ut', 'wet'].map((name) => [name, 0] as const),
  ...['cet', 'met', 'mez', 'west', 'bst'].map((name) => [name, 1] as const),
  ...['cest', 'mest', 'mesz', 'eet'].map((name) => [name, 2] as const),
  ...['eest', 'msk'].map((name) => [name, 3] as const),
  ['edt', -4],
  ['est', -5],
  ['cdt', -5],
  ['cst', -6],
  ['mdt', -6],
  ['mst', -7],
  ['pdt', -7],
  ['pst', -8],
  ['jst', 9],
])

const NUMERIC = /^\s?(?:GMT|UTC|UT|Z)?\s?([+\-\u2212])(\d{1,2})(?::?(\d{2}))?(?!\d|[-/.:]\d)/i
const NAMED = /^\s?([A-Za-z]{1,4})(?![\p{L}\d])(\sDST\b)?/u

/**
 * Minutes ahead of UTC of the zone with which `text` (what follows a time) begins, or undefined
 * when it begins with none. The military letters mean UTC, as RFC 5322 §4.3 wants, because RFC 822
 * had their signs wrong; they count as capitals only, since a small `u` is the Dutch `uur`.
 */
export function zoneOffsetMinutes(text: string): number | undefined {
  return numericOffset(text) ?? namedOffset(text)
}

function numericOffset(text: string): number | undefined {
  const [, sign, hours, minutes = 0] = NUMERIC.exec(text) ?? []
  if (!sign) return undefined
  const offset = Number(hours) * 60 + Number(minutes)
  return offset > 14 * 60 ? undefined : (sign === '+' ? 1 : -1) * offset
}

function namedOffset(text: string): number | undefined {
  const [, name = '', summer] = NAMED.exec(text) ?? []
  if (/^[A-IK-Y]$/.test(name)) return 0
  const hours = HOURS.get(name.toLowerCase())
  return hours === undefined ? undefined : (hours + (summer ? 1 : 0)) * 60
}
