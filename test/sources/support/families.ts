/** Sources that are read in the same way share a document: its name, and the ids of the family. */
export const FAMILIES: readonly (readonly [document: string, members: RegExp])[] = [
  ['g40-raad', /^(?:g40-.+-raad|raad-.+|.+-raad-documenten)$/],
  ['g40-gemeenteblad', /^g40-.+-gemeenteblad$/],
  ['g40-nieuws', /^g40-.+-nieuws$/],
]
