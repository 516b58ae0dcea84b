const MAX_BYTES = 512_000
const MAX_RULES = 5_000
/** Slips that are frequent enough for everybody to understand them. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['useragent', 'user-agent'],
  ['user agent', 'user-agent'],
  ['dissallow', 'disallow'],
  ['disalow', 'disallow'],
  ['crawldelay', 'crawl-delay'],
])

/** What a robots.txt says to one crawler (RFC 9309). */
export interface RobotsRules {
  readonly rules: readonly RobotsRule[]
  /** The longest Crawl-delay given; absent where none is a positive number. */
  readonly crawlDelaySeconds?: number
}

export interface RobotsRule {
  readonly allows: boolean
  /** In normal form; `*` stands for any text, a final `$` for the end. */
  readonly pattern: string
}

/** Of a host without the file. */
export const ALLOW_ALL: RobotsRules = { rules: [] }

interface Group {
  readonly agents: string[]
  readonly rules: RobotsRule[]
  readonly delays: number[]
}

/**
 * Reads what a robots.txt says to a crawler: the groups that name it, taken together, else those for
 * everybody. Rubbish has no rules; never throws.
 * @param productToken the User-Agent up to its slash
 */
export function parseRobots(text: string, productToken: string): RobotsRules {
  const groups = readGroups(beginning(text))
  const own = groups.filter(({ agents }) => agents.includes(productToken.toLowerCase()))
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  const delays = chosen.flatMap((group) => group.delays)
  return {
    rules: chosen.flatMap((group) => group.rules).slice(0, MAX_RULES),
    ...(delays.length > 0 && { crawlDelaySeconds: Math.max(...delays) }),
  }
}

/** Whether the longest rule that fits the address allows it; allowing wins a tie. */
export function isAllowed({ rules }: RobotsRules, url: URL): boolean {
  if (url.pathname === '/robots.txt') return true
  const path = normalForm(url.pathname + url.search)
    .replaceAll('*', '%2A')
    .replaceAll('$', '%24')
  let best: RobotsRule = { allows: true, pattern: '' }
  for (const rule of rules) {
    const isStronger =
      rule.pattern.length > best.pattern.length ||
      (rule.pattern.length === best.pattern.length && rule.allows)
    if (isStronger && fits(rule.pattern, path)) best = rule
  }
  return best.allows
}

/** The part that is read. A line that is cut off could say the opposite of the whole one. */
function beginning(text: string): string {
  // A byte order mark, or what decoding left of half a one.
  const clean = text.replace(/^[\uFEFF\uFFFD]+/, '')
  if (clean.length <= MAX_BYTES) return clean
  const cut = clean.slice(0, MAX_BYTES)
  return cut.slice(0, Math.max(0, cut.lastIndexOf('\n'), cut.lastIndexOf('\r')))
}

function readGroups(text: string): Group[] {
  const groups: Group[] = []
  // A web page that is served in place of the file.
  if (text.trimStart().startsWith('<')) return groups
  for (const line of text.split(/[\r\n]+/)) {
    const [key, value] = readLine(line)
    if (key === 'user-agent') addAgent(groups, value)
    else addLine(groups.at(-1), key, value)
  }
  return groups
}

function readLine(line: string): [key: string, value: string] {
  const text = (line.split('#', 1)[0] ?? '').trim()
  const colon = text.indexOf(':')
  // Two words without a colon are read as if it were there.
  const end = colon >= 0 ? colon : Math.max(0, text.search(/\s/))
  const key = text.slice(0, end).trim().toLowerCase()
  return [SLIPS.get(key) ?? key, text.slice(end + 1).trim()]
}

/** Agents in a row share a group. Only rules end the row: Sitemap, Crawl-delay and others do not. */
function addAgent(groups: Group[], value: string): void {
  const agent = /^(?:\*(?=\s|$)|[\w-]+)/.exec(value)?.[0].toLowerCase() ?? ''
  const open = groups.at(-1)
  if (open?.rules.length === 0) open.agents.push(agent)
  else groups.push({ agents: [agent], rules: [], delays: [] })
}

function addLine(group: Group | undefined, key: string, value: string): void {
  if (key === 'crawl-delay' && /^(?:\d+\.?\d*|\.\d+)$/.test(value) && Number(value) > 0) {
    group?.delays.push(Number(value))
  }
  if (key !== 'allow' && key !== 'disallow') return
  // An empty rule forbids nothing.
  const allows = key === 'allow' || value === ''
  group?.rules.push({ allows, pattern: normalPattern(value) })
}

/** A `$` that does not end the pattern is an ordinary character. */
function normalPattern(value: string): string {
  const pattern = normalForm(value)
  return pattern.replaceAll(/\$(?!$)/g, '%24')
}

/** Percent-encodes what must be, decodes what need not be, so that `%62` is `b` and `é` is `%C3%A9`. */
function normalForm(path: string): string {
  return path
    .toWellFormed()
    .replaceAll(/%[\da-fA-F]{2}|[^\w\-.~:/?#[\]@!$&'()*+,;=]/gu, (found) => {
      if (found.length < 3) return encodeURIComponent(found)
      const character = String.fromCharCode(Number.parseInt(found.slice(1), 16))
      return /[\w\-.~]/.test(character) ? character : found.toUpperCase()
    })
}

/** Every piece between wildcards is sought once, from left to right: no backtracking. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [head = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(head)) return false
  const tail = isWhole ? pieces.pop() : ''
  if (tail === undefined) return path.length === head.length
  let position = head.length
  for (const piece of pieces) {
    const found = path.indexOf(piece, position)
    if (found < 0) return false
    position = found + piece.length
  }
  return path.length - tail.length >= position && path.endsWith(tail)
}
