const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['\x89PNG', 'an image'],
  ['GIF8', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['RIFF', 'an image or a recording'],
  ['\x1f\x8b', 'compressed data'],
  ['\xd0\xcf\x11\xe0', 'an office document'],
  ['ID3', 'a recording'],
  ['OggS', 'a recording'],
  ['wOF2', 'a font'],
]

/** What a document is that holds no text, by its first bytes; undefined when it may be text. */
export function binaryFormOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1]
}
