/** A spreadsheet takes a cell that starts with one of these for a formula (SEC-67). */
const FORMULA = /^[=+\-@\t\r]/

/** One cell: quoted, and never a formula. */
export function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
