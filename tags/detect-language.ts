import type { TagInput } from './tagger.ts'

const DUTCH =
  /\b(?:de|het|een|van|voor|met|niet|wordt|worden|zijn|naar|bij|ook|uit|over|moet|moeten|krijgt|gemeente|en)\b/gi
const ENGLISH = /\b(?:the|and|of|to|for|with|is|are|by|from|that|must|will|on|its|their|this)\b/gi
const SAMPLE = 1000

/** The language an item says it is in, else what its commonest small words are: `nl`, `en` or `und`. */
export function detectLanguage({ language, title, summary, text }: TagInput): string {
  const stated = language?.slice(0, 2).toLowerCase()
  if (stated && stated !== 'un') return stated
  const sample = `${title} ${summary ?? ''} ${text ?? ''}`.slice(0, SAMPLE)
  const dutch = sample.match(DUTCH)?.length ?? 0
  const english = sample.match(ENGLISH)?.length ?? 0
  if (dutch === english) return 'und'
  return dutch > english ? 'nl' : 'en'
}
