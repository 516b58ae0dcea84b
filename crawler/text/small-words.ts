type Common = 'nl' | 'en'

/** Words that hardly a sentence goes without, and that no other language of the EU has. */
const SMALL_WORDS: ReadonlyMap<string, Common> = new Map([
  ...words('nl', 'het een van voor wordt worden zijn naar niet ook bij aan met'),
  ...words('en', 'the and with from this that their which will'),
])
const ENOUGH = 3

function words(language: Common, list: string): [string, Common][] {
  return list.split(' ').map((word) => [word, language])
}

/** `nl` or `en` when a text holds several of its small words and none of the other's. */
export function languageBySmallWords(text: string): Common | undefined {
  const counts = { nl: 0, en: 0 }
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const language = SMALL_WORDS.get(word)
    if (language) counts[language] += 1
  }
  if (counts.en === 0 && counts.nl >= ENOUGH) return 'nl'
  return counts.nl === 0 && counts.en >= ENOUGH ? 'en' : undefined
}
