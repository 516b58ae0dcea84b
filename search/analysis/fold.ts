const PLAIN = /^[\x20-\x7e]*$/
const MARKS = /[\p{M}\p{Cf}]/gu
const APOSTROPHES = /['‘’ʼ`´]/g
/** Letters that Unicode does not take apart, as they are commonly typed. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
}

/** A word as it is compared: small letters, without accents, ligatures and apostrophes. */
export function fold(word: string): string {
  const small = word.toLowerCase()
  if (PLAIN.test(small)) return small.replace(APOSTROPHES, '')
  return small
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(/[ßæœøđðłıþ]/g, (letter) => LETTERS[letter] ?? letter)
}
