import type { Item } from '../model/item.ts'
import type { ItemFilter } from '../model/subscription.ts'
import type { Tag } from '../model/tag.ts'

/** Words this short count only as a whole; longer ones also as the beginning of a word. */
const WHOLE_WORD_LENGTH = 3
const HYPHEN = /[-\u2010-\u2014]/

/** Whether an item is what a filter asks for; `text` gives its searchable text when need be. */
export type Matches = (item: Item, text: () => string) => boolean

/** Made once per filter, asked for many items. */
export function compileFilter(filter: ItemFilter): Matches {
  const phrases = phrasesOf(filter.query ?? '')
  return (item, text) =>
    isOneOf(filter.levels, [item.level]) &&
    isOneOf(filter.sources, [item.source]) &&
    isOneOf(filter.domains, idsOf(item.domains)) &&
    isOneOf(filter.regulations, idsOf(item.regulations)) &&
    isOneOf(filter.themes, idsOf(item.themes)) &&
    (phrases.length === 0 || containsAll(text(), phrases))
}

/** The words of an item between spaces; those with a hyphen also as one word. */
export function searchableText({ title, summary, text }: Item): string {
  const whole = `${title} \n ${summary} \n ${text}`
  const joined = whole.split(/\s+/).filter((word) => HYPHEN.test(word))
  const words = [...wordsOf(whole), ...joined.map((word) => wordsOf(word).join(''))]
  return ` ${words.join(' ')} `
}

function isOneOf(wanted: readonly string[], present: readonly string[]): boolean {
  return wanted.length === 0 || present.some((value) => wanted.includes(value))
}

function idsOf(tags: readonly Tag[]): string[] {
  return tags.map(({ id }) => id)
}

function containsAll(text: string, phrases: readonly Phrase[]): boolean {
  return phrases.every((spellings) => spellings.some((spelling) => text.includes(spelling)))
}

/** The spellings of one part of a query, ready to be looked up between spaces. */
type Phrase = readonly string[]

/** `AI-verordening "slimme stad"`: words and quoted phrases, all of which must occur. */
function phrasesOf(query: string): Phrase[] {
  const parts = [...query.matchAll(/["“”„]([^"“”„]*)["“”„]|[^\s"“”„]+/gu)]
    .map(([whole, quoted]) => wordsOf(quoted ?? whole))
    .filter((words) => words.length > 0)
  return parts.map((words, place) => {
    const before = parts[place - 1] ?? []
    const after = parts[place + 1] ?? []
    return [words, [...before, ...words], [...words, ...after]].flatMap(spellingsOf)
  })
}

/** "AI-verordening" is also written "AI verordening" and "AIverordening". */
function spellingsOf(words: readonly string[]): string[] {
  return [words.join(' '), words.join('')].map((spelling) => {
    const last = spelling.slice(spelling.lastIndexOf(' ') + 1)
    return last.length > WHOLE_WORD_LENGTH ? ` ${spelling}` : ` ${spelling} `
  })
}

/** Words without case, accents, hyphens and punctuation. */
function wordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}
