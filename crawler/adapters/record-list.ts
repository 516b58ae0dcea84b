import { CrawlError } from '../../model/errors.ts'
import { compileValue } from './value-path.ts'

/**
 * The records of an answer. No list at all is an answer of another shape, not an empty one.
 * @throws CrawlError of kind `parse`
 */
export function recordList(answer: unknown, path: string, url: string): readonly unknown[] {
  const list = path === '' ? answer : compileList(path)(answer)
  if (Array.isArray(list)) return list
  if (list === null) return []
  // One record where there may be more, as XML made JSON has it.
  if (path !== '' && typeof list === 'object' && list !== undefined) return [list]
  throw new CrawlError(
    'parse',
    `${url}: ${path === '' ? 'the answer is no list' : `no list at "${path}"`}`,
  )
}

/** A list may be null where there is nothing; `compileValue` would call that absent. */
function compileList(path: string) {
  const read = compileValue(path)
  const dot = path.lastIndexOf('.')
  const readParent = dot < 0 ? (answer: unknown) => answer : compileValue(path.slice(0, dot))
  return (answer: unknown): unknown =>
    read(answer) ?? nullAt(readParent(answer), path.slice(dot + 1))
}

function nullAt(parent: unknown, key: string): null | undefined {
  const isNull =
    typeof parent === 'object' &&
    parent !== null &&
    Object.hasOwn(parent, key) &&
    (parent as Readonly<Record<string, unknown>>)[key] === null
  return isNull ? null : undefined
}

/** What an answer says about how many records there are, as a whole number. */
export function readTotal(answer: unknown, path: string | undefined): number | undefined {
  if (path === undefined) return undefined
  const value = compileValue(path)(answer)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined
}
