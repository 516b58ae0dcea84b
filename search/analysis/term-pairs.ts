import type { SearchAliases } from '../search-aliases.ts'
import { stem } from './stem.ts'
import { TERM_GROUPS } from './term-groups.ts'

const ABBREVIATION = /^[A-Z][A-Za-z]?[A-Z]$/

const groups = TERM_GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' = '))

/** Groups with a name of several words: these are found as names are. */
export const NAMED_TERMS: SearchAliases = groups
  .filter((names) => names.some(isSeveralWords))
  .map((names) => ({
    concept: `term-${names[0]}`,
    names: names.filter((name) => !ABBREVIATION.test(name)),
    caseSensitive: names.filter((name) => ABBREVIATION.test(name)),
  }))

/** The stem that stands for all of a group, and the names of the group, by the stem of each. */
const byStem = new Map<string, { readonly token: string; readonly names: readonly string[] }>()
for (const names of groups) {
  const stems = names.filter((name) => !isSeveralWords(name) && !ABBREVIATION.test(name)).map(stem)
  // A word that stands in two groups joins them, or it would find only half.
  const joined = new Set(
    stems.map((one) => byStem.get(one)?.token).filter((one) => one !== undefined),
  )
  const members = [...byStem].filter(([, { token }]) => joined.has(token))
  const token = [...joined][0] ?? stems[0] ?? ''
  const all = [...new Set([...members.flatMap(([, group]) => group.names), ...names])]
  for (const one of [...members.map(([member]) => member), ...stems])
    byStem.set(one, { token, names: all })
}

function isSeveralWords(name: string): boolean {
  return /[ -]/.test(name)
}

/** What the forms of a word have in common, in both languages: `algorithms` and `algoritme` are one. */
export function termStem(form: string): string {
  const own = stem(form)
  return byStem.get(own)?.token ?? own
}

/** Whether a stem stands for a group. */
export function isTerm(wordStem: string): boolean {
  return byStem.has(wordStem)
}

/** Names in the other language, or another name in the same; none for most words. */
export function otherNamesOf(form: string): readonly string[] {
  const own = stem(form)
  return (byStem.get(own)?.names ?? []).filter((name) => stem(name) !== own)
}
