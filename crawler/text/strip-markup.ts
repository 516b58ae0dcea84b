import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** Elements whose contents are not words for a reader. */
const DROPPED: ReadonlySet<string> = new Set(
  'script style iframe svg math object template noembed noframes canvas audio video'.split(' '),
)
/** Elements that begin and end a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br caption center dd details div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ' +
    'tbody tfoot thead title tr ul'
  ).split(' '),
)
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'option'])

const ANY_TAG = /<[a-z/!?][^>]*>/i
/** Stands for a `<` that begins no tag; a code that is no character, so none is lost. */
const SIGN = '\ufffe'
const NOISE = /<!\[CDATA\[|\]\]>|\ufffe/g
const CHUNK = 16_384

/**
 * One pass over HTML: tags, comments, scripts and styles out, entities resolved, a line break where
 * a block begins or ends. Uses only the tokenizer of htmlparser2: no tree, no stack, linear. Stops
 * when it has `enough` characters.
 */
export function stripMarkup(html: string, enough: number): string {
  const source = literalTail(html.replace(NOISE, ''))
  const { words, length, callbacks } = listener(source)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks)
  for (let at = 0; at < source.length && length() < enough; at += CHUNK) {
    tokenizer.write(source.slice(at, at + CHUNK))
  }
  tokenizer.end()
  return words().slice(0, enough).replaceAll(SIGN, '<')
}

/** A `<` after the last `>` cannot begin a tag, so it is a sign: `a <b`. */
function literalTail(html: string): string {
  const end = html.lastIndexOf('>') + 1
  return html.slice(0, end) + html.slice(end).replaceAll('<', SIGN)
}

const IGNORED = {
  oncdata() {},
  onattribdata() {},
  onattribentity() {},
  onattribend() {},
  onattribname() {},
  onopentagend() {},
  onend() {},
}

/** Hears the tokenizer and writes down what a reader would read. */
function listener(source: string) {
  const hasTags = ANY_TAG.test(source)
  const dropping = droppedElements(source)
  let out = ''
  let endsWithSign = false
  let cutSinceText = false

  /** What stood on both sides of a tag must not become a tag: `<<b>script>`. */
  function write(text: string) {
    if (cutSinceText && endsWithSign) out += ' '
    cutSinceText = false
    endsWithSign = text.endsWith('<')
    out += text
  }
  function space(name: string) {
    cutSinceText = true
    if (BLOCKS.has(name)) out += '\n'
    else if (CELLS.has(name)) out += ' '
  }
  const cut = () => {
    cutSinceText = true
  }
  const nameAt = (start: number, end: number) => source.slice(start, end).toLowerCase()

  const callbacks: TokenizerCallbacks = {
    ...IGNORED,
    ontext(start, end) {
      if (dropping.now()) return
      const text = source.slice(start, end)
      // In markup a line break is a blank; in plain text it is a line break.
      write(hasTags ? text.replace(/\s/g, ' ') : text)
    },
    ontextentity(codePoint) {
      if (!dropping.now()) write(String.fromCodePoint(codePoint))
    },
    onopentagname(start, end) {
      const name = nameAt(start, end)
      if (!dropping.now()) space(name)
      dropping.open(name, end)
    },
    onclosetag(start, end) {
      const name = nameAt(start, end)
      if (dropping.now()) dropping.close(name)
      else space(name)
    },
    onselfclosingtag: dropping.selfClose,
    oncomment: cut,
    ondeclaration: cut,
    onprocessinginstruction: cut,
  }
  return { words: () => out, length: () => out.length, callbacks }
}

/** Knows whether the tokenizer is inside an element whose contents are dropped. */
function droppedElements(source: string) {
  const closings = new Map<string, number>()
  let element: string | undefined
  let depth = 0

  /** Scripts and styles swallow the rest when never closed, as in a browser; others are ignored. */
  function isClosedAfter(name: string, at: number): boolean {
    if (name === 'script' || name === 'style') return true
    const last = closings.get(name) ?? source.toLowerCase().lastIndexOf(`</${name}`)
    closings.set(name, last)
    return last > at
  }
  function leave() {
    depth -= 1
    if (depth === 0) element = undefined
  }
  return {
    now: () => element !== undefined,
    open(name: string, at: number) {
      if (name === element) depth += 1
      else if (!element && DROPPED.has(name) && isClosedAfter(name, at)) {
        element = name
        depth = 1
      }
    },
    close(name: string) {
      if (name === element) leave()
    },
    selfClose() {
      if (element === 'svg' || element === 'math') leave()
    },
  }
}
