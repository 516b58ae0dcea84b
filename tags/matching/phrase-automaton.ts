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

/** Nodes in lists and not in maps: most have one child, and there are tens of thousands. */
interface Trie {
  /** The character that leads to a node. */
  readonly codes: number[]
  readonly firstChild: number[]
  readonly sibling: number[]
  readonly depths: number[]
  /** Phrases that end at each node. */
  readonly phrases: (readonly number[])[]
}

const NONE = -1
const NO_PHRASES: readonly number[] = []

function buildTrie(phrases: readonly Phrase[]): Trie {
  const trie: Trie = { codes: [], firstChild: [], sibling: [], depths: [], phrases: [] }
  addNode(trie, 0, 0, NONE)
  const fold = createTextFolder()
  for (const [index, phrase] of phrases.entries()) {
    const { codes, length } = fold(phrase.text)
    let node = 0
    for (let at = 0; at < length; at += 1) node = childOf(trie, node, codes[at] as number)
    if (length > 0) trie.phrases[node] = [...(trie.phrases[node] ?? []), index]
  }
  return inBreadth(trie)
}

function addNode(trie: Trie, code: number, depth: number, sibling: number): number {
  trie.firstChild.push(NONE)
  trie.sibling.push(sibling)
  trie.depths.push(depth)
  trie.phrases.push(NO_PHRASES)
  return trie.codes.push(code) - 1
}

function childOf(trie: Trie, node: number, code: number): number {
  const { codes, firstChild, sibling, depths } = trie
  const first = firstChild[node] as number
  let known = first
  while (known !== NONE && codes[known] !== code) known = sibling[known] as number
  if (known !== NONE) return known
  const child = addNode(trie, code, (depths[node] as number) + 1, first)
  firstChild[node] = child
  return child
}

function childrenOf({ firstChild, sibling }: Trie, node: number): number[] {
  const children: number[] = []
  let child = firstChild[node] as number
  for (; child !== NONE; child = sibling[child] as number) children.push(child)
  return children
}

/** Numbers the nodes by their depth: the ones that are met most then lie together in memory. */
function inBreadth(trie: Trie): Trie {
  const order = [0]
  for (const node of order) order.push(...childrenOf(trie, node))
  const rank = new Int32Array(order.length)
  for (const [index, node] of order.entries()) rank[node] = index
  const ranked = (node: number) => (node === NONE ? NONE : (rank[node] as number))
  return {
    codes: order.map((node) => trie.codes[node] as number),
    firstChild: order.map((node) => ranked(trie.firstChild[node] as number)),
    sibling: order.map((node) => ranked(trie.sibling[node] as number)),
    depths: order.map((node) => trie.depths[node] as number),
    phrases: order.map((node) => trie.phrases[node] as readonly number[]),
  }
}

interface LinkedStates {
  readonly next: Uint16Array | Uint32Array
  /** The longest phrase that ends in a state, as node; 0 when none does. */
  readonly outputs: Uint32Array
  /** From a node with phrases to the next shorter one that ends at the same place. */
  readonly shorter: Uint32Array
}

/** As nodes are numbered by depth, each comes after the one it falls back to. */
function linkStates(trie: Trie): LinkedStates {
  const count = trie.codes.length
  const next = new (count > 0xffff ? Uint32Array : Uint16Array)(count * ALPHABET_SIZE)
  const outputs = new Uint32Array(count)
  const shorter = new Uint32Array(count)
  const fallback = new Uint32Array(count)
  for (const child of childrenOf(trie, 0)) next[trie.codes[child] as number] = child
  for (let node = 1; node < count; node += 1) {
    const back = fallback[node] as number
    const inherited = outputs[back] as number
    shorter[node] = inherited
    outputs[node] = trie.phrases[node]?.length ? node : inherited
    copyRow(next, back, node)
    for (const child of childrenOf(trie, node)) {
      const code = trie.codes[child] as number
      fallback[child] = next[back * ALPHABET_SIZE + code] as number
      next[node * ALPHABET_SIZE + code] = child
    }
  }
  return { next, outputs, shorter }
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
