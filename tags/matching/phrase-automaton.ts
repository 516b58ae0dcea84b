import {
  ALPHABET_SIZE,
  createTextFolder,
  type FoldedText,
  isWordCode,
  WORD_START,
} from './fold-text.ts'
import { isInflection } from './inflection.ts'
import { isCapital, type Phrase } from './phrase.ts'

/** Told of every phrase found: which one, and the folded characters it covers (end exclusive). */
export type OnPhrase = (phrase: number, from: number, to: number) => void

/** Finds all phrases in one pass over a text: the cost grows with the text, not with the phrases. */
export interface PhraseAutomaton {
  readonly byteLength: number
  scan(text: string, folded: FoldedText, onPhrase: OnPhrase): void
}

/** Compiles phrases into one Aho–Corasick automaton; hits are reported by a phrase's index. */
export function compilePhrases(phrases: readonly Phrase[]): PhraseAutomaton {
  const trie = buildTrie(phrases)
  const { next, outputs, shorter } = linkStates(trie)
  const root = 0
  // One byte a state keeps the question asked at every character near the processor.
  const ends = Uint8Array.from(outputs, (node) => (node > 0 ? 1 : 0))
  const depths = Uint16Array.from(trie.depths)
  const tails = Uint8Array.from(trie.phrases, (ending) =>
    ending.some((index) => phrases[index]?.openStart) ? 1 : 0,
  )
  function scan(text: string, folded: FoldedText, onPhrase: OnPhrase): void {
    const { codes, length } = folded
    let state = root
    for (let at = 0; at < length; at += 1) {
      state = next[state * ALPHABET_SIZE + (codes[at] as number)] as number
      if (ends[state] === 0) continue
      for (let node = outputs[state] as number; node > 0; node = shorter[node] as number) {
        report(node, at + 1, text, folded, onPhrase)
      }
    }
  }
  function report(
    node: number,
    end: number,
    text: string,
    folded: FoldedText,
    onPhrase: OnPhrase,
  ): void {
    const from = end - (depths[node] as number)
    if (tails[node] === 0 && !startsWord(folded, from)) return
    for (const index of trie.phrases[node] as readonly number[]) {
      const phrase = phrases[index] as Phrase
      const start = startOfPhrase(phrase, folded, from)
      if (start < 0) continue
      const to = endOfPhrase(phrase, folded, end)
      if (to < 0 || !isSpelled(phrase, text, folded, from, end)) continue
      onPhrase(index, start, to)
    }
  }
  return { byteLength: next.byteLength + outputs.byteLength + shorter.byteLength, scan }
}

interface Trie {
  readonly children: Map<number, number>[]
  readonly depths: number[]
  /** Phrases that end at each node. */
  readonly phrases: number[][]
}

function buildTrie(phrases: readonly Phrase[]): Trie {
  const trie: Trie = { children: [new Map()], depths: [0], phrases: [[]] }
  const fold = createTextFolder()
  for (const [index, phrase] of phrases.entries()) {
    const { codes, length } = fold(phrase.text)
    let node = 0
    for (let at = 0; at < length; at += 1) node = childOf(trie, node, codes[at] as number)
    if (length > 0) trie.phrases[node]?.push(index)
  }
  return inBreadth(trie)
}

/** Numbers the nodes by their depth: the ones that are met most then lie together in memory. */
function inBreadth(trie: Trie): Trie {
  const order = [0]
  for (const node of order) order.push(...(trie.children[node] as Map<number, number>).values())
  const rank = new Map(order.map((node, index) => [node, index]))
  return {
    children: order.map(
      (node) =>
        new Map(
          [...(trie.children[node] as Map<number, number>)].map(([code, child]) => [
            code,
            rank.get(child) as number,
          ]),
        ),
    ),
    depths: order.map((node) => trie.depths[node] as number),
    phrases: order.map((node) => trie.phrases[node] as number[]),
  }
}

function childOf(trie: Trie, node: number, code: number): number {
  const known = trie.children[node]?.get(code)
  if (known !== undefined) return known
  const child = trie.children.length
  trie.children.push(new Map())
  trie.depths.push((trie.depths[node] as number) + 1)
  trie.phrases.push([])
  trie.children[node]?.set(code, child)
  return child
}

interface LinkedStates {
  readonly next: Uint16Array | Uint32Array
  /** The longest phrase that ends in a state, as node; 0 when none does. */
  readonly outputs: Uint32Array
  /** From a node with phrases to the next shorter one that ends at the same place. */
  readonly shorter: Uint32Array
}

function linkStates(trie: Trie): LinkedStates {
  const count = trie.children.length
  const next = new (count > 0xffff ? Uint32Array : Uint16Array)(count * ALPHABET_SIZE)
  const outputs = new Uint32Array(count)
  const shorter = new Uint32Array(count)
  const fallback = new Uint32Array(count)
  const queue = followRoot(trie, next)
  for (const node of queue) {
    const back = fallback[node] as number
    const inherited = outputs[back] as number
    shorter[node] = inherited
    outputs[node] = trie.phrases[node]?.length ? node : inherited
    copyRow(next, back, node)
    for (const [code, child] of trie.children[node] as Map<number, number>) {
      fallback[child] = next[back * ALPHABET_SIZE + code] as number
      next[node * ALPHABET_SIZE + code] = child
      queue.push(child)
    }
  }
  return { next, outputs, shorter }
}

function followRoot(trie: Trie, next: Uint16Array | Uint32Array): number[] {
  const first = trie.children[0] as Map<number, number>
  for (const [code, child] of first) next[code] = child
  return [...first.values()]
}

function copyRow(next: Uint16Array | Uint32Array, from: number, to: number): void {
  const start = from * ALPHABET_SIZE
  next.copyWithin(to * ALPHABET_SIZE, start, start + ALPHABET_SIZE)
}

/** Where the phrase ends, its inflection or the rest of its compound included; −1 when it may not. */
function endOfPhrase(phrase: Phrase, folded: FoldedText, end: number): number {
  const wordEnd = endOfWord(folded, end)
  if (wordEnd === end || phrase.openEnd) return wordEnd
  return isInflection(folded, end, wordEnd, phrase.exact) ? wordEnd : -1
}

function startsWord({ flags, codes }: Pick<FoldedText, 'flags' | 'codes'>, at: number): boolean {
  return at === 0 || isBoundary(flags, codes, at)
}

/** Where the phrase starts, the head of its compound included; −1 when it may not. */
function startOfPhrase(phrase: Phrase, { flags, codes }: FoldedText, from: number): number {
  if (startsWord({ flags, codes }, from)) return from
  if (!phrase.openStart) return -1
  const limit = Math.max(0, from - LONGEST_WORD)
  let start = from
  while (start > limit && !isBoundary(flags, codes, start)) start -= 1
  return start
}

const LONGEST_WORD = 64

function endOfWord({ flags, codes, length }: FoldedText, end: number): number {
  const limit = Math.min(length, end + LONGEST_WORD)
  let at = end
  while (at < limit && !isBoundary(flags, codes, at)) at += 1
  return at
}

function isBoundary(flags: Uint8Array, codes: Uint8Array, at: number): boolean {
  if (((flags[at] as number) & WORD_START) > 0) return true
  return !isWordCode(codes[at] as number) || !isWordCode(codes[at - 1] as number)
}

/** An exact phrase wants its own capitals, a solid one to be one word. */
function isSpelled(
  { exact, solid, capitals }: Phrase,
  text: string,
  { origins, flags }: FoldedText,
  from: number,
  end: number,
): boolean {
  if (!exact && !solid) return true
  for (let at = from; at < end; at += 1) {
    if (solid && at > from && ((flags[at] as number) & WORD_START) > 0) return false
    if (exact && isCapital(text.charAt(origins[at] as number)) !== capitals[at - from]) return false
  }
  return true
}
