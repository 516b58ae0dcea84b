import { stemmer as stemDutch } from '@orama/stemmers/dutch'

const LATIN_WORD = /^[a-z]{4,40}$/

/** Plurals that change more than their ending, Dutch first. The first that fits is used. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?<!ver|ge|over)leden$/, 'lid'],
  [/(?<!be)steden$/, 'stad'],
  [/kinderen$/, 'kind'],
  [/criteria$/, 'criterium'],
  [/musea$/, 'museum'],
  [/eeen$/, 'ee'],
  [/ieen$/, 'ie'],
  [/(?<!adv)ies$/, 'ie'],
  [/([^aeiou])y$/, '$1ie'],
  [/eaus$/, 'eau'],
  [/([^aeiou][ao])s$/, '$1'],
  [/([^aeiou]{2}|[aeiou][^aeiou])ed$/, '$1'],
]

/**
 * What the forms of one word have in common. One stemmer for both languages, because a query and
 * many a title are too short to tell theirs: Snowball Dutch, mended where it misses plurals, with
 * the English endings it does not know. Takes a folded word; digits and other scripts stay whole.
 */
export function stem(form: string): string {
  if (!LATIN_WORD.test(form)) return form
  let word = form
  for (const [ending, replacement] of PLURALS) {
    if (!ending.test(word)) continue
    word = word.replace(ending, replacement)
    break
  }
  // Twice, because "toetsen" loses its -en and only then its -s, as "toets" does at once.
  return stemOnce(stemOnce(word))
}

/** `es` after a consonant is a plural too; a stem ends in one consonant, and in f and s, not v and z. */
function stemOnce(word: string): string {
  if (word.length < 4) return word
  return stemDutch(word.replace(/([^aeiou])es$/, '$1'))
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
}
