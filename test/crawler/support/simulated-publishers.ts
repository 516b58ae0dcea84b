import type { Answer } from '../../support/web-host.ts'

/** A publisher that lives day by day on a simulated clock. */
export interface SimulatedPublisher {
  readonly id: string
  readonly kind: 'feed' | 'html'
  /** What it answers at a moment. */
  readonly answer: (
    now: Date,
    request: Parameters<Answer>[0],
    response: Parameters<Answer>[1],
  ) => void
  /** When it begins to fail, and by which name that has to be known. */
  readonly failure?: { readonly from: Date; readonly names: readonly string[] }
}

const DAY = 86_400_000
const START = Date.UTC(2026, 9, 1)
/** Long before the simulation begins: a source has a past. */
const PAST_DAYS = 400

interface Item {
  readonly title: string
  readonly at: Date
  readonly number: number
}

/** Items by a rhythm: `publishes` says how many on a day. */
function itemsUntil(now: Date, publishes: (day: Date, index: number) => number): Item[] {
  const items: Item[] = []
  for (let index = -PAST_DAYS; START + index * DAY < now.getTime(); index += 1) {
    const day = new Date(START + index * DAY)
    for (let one = 0; one < publishes(day, index); one += 1) {
      const at = new Date(day.getTime() + (8 + 2 * one) * 3_600_000)
      const number = items.length
      if (at <= now)
        items.push({ title: `Bericht ${number} over onderwerp ${number % 7}`, at, number })
    }
  }
  return items.reverse()
}

const isWeekend = (day: Date) => day.getUTCDay() % 6 === 0
const isChristmas = (day: Date) => day.getUTCMonth() === 11 && day.getUTCDate() > 19
/** The same every time, and no rhythm at all. */
const noise = (index: number, salt: number) => {
  const x = Math.sin(index * 12.9898 + salt * 78.233) * 43758.5453
  return x - Math.floor(x)
}

const RHYTHMS: Readonly<Record<string, (day: Date, index: number) => number>> = {
  daily: () => 1,
  often: () => 4,
  workdays: (day) => (isWeekend(day) ? 0 : 2),
  weekly: (day) => (day.getUTCDay() === 2 ? 1 : 0),
  fortnightly: (_, index) => (Math.abs(index) % 14 === 3 ? 3 : 0),
  monthly: (day) => (day.getUTCDate() === 5 ? 1 : 0),
  irregular: (_, index) => (noise(index, 1) < 0.3 ? 1 : 0),
  bursts: (_, index) => (noise(index, 2) < 0.08 ? 9 : 0),
  school: (day) => (isWeekend(day) || isChristmas(day) ? 0 : 1),
  rare: (_, index) => (noise(index, 3) < 0.05 ? 1 : 0),
}

const rss = (items: readonly Item[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Nieuws</title>${items
    .map(
      ({ title, at, number }) =>
        `<item><title>${title}</title><link>https://uitgever.test/n/${number}</link><guid>n${number}</guid><pubDate>${at.toUTCString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`

const page = (items: readonly Item[]) =>
  `<!doctype html><html><body><ul class="news">${items
    .map(
      ({ title, at, number }) =>
        `<li class="item"><a href="/n/${number}">${title}</a><time datetime="${at.toISOString()}"></time></li>`,
    )
    .join('')}</ul></body></html>`

type Send = (items: readonly Item[], response: Parameters<Answer>[1]) => void
const sendFeed: Send = (items, response) =>
  response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(items))
const sendPage: Send = (items, response) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(items))

function healthy(
  id: string,
  rhythm: string,
  window: (items: Item[], now: Date) => readonly Item[] = (items) => items.slice(0, 20),
  send: Send = sendFeed,
): SimulatedPublisher {
  const publishes = RHYTHMS[rhythm] ?? (() => 0)
  return {
    id,
    kind: send === sendPage ? 'html' : 'feed',
    answer: (now, { path }, response) => {
      if (path !== '/robots.txt') send(window(itemsUntil(now, publishes), now), response)
    },
  }
}

/** Only what is of the last so many days: in quiet times the list gets shorter. */
const recent = (days: number) => (items: Item[], now: Date) => {
  const some = items.filter(({ at }) => now.getTime() - at.getTime() < days * DAY)
  return some.length > 0 ? some : items.slice(0, 1)
}

/** Twenty that publish as real ones do. */
export const HEALTHY: readonly SimulatedPublisher[] = [
  ...Object.keys(RHYTHMS).map((rhythm) => healthy(`goed-${rhythm}`, rhythm)),
  healthy('goed-lijst', 'workdays', undefined, sendPage),
  healthy('goed-lijst-zelden', 'fortnightly', undefined, sendPage),
  healthy('goed-venster', 'often', recent(7)),
  healthy('goed-venster-school', 'school', recent(30)),
  healthy('goed-weinig', 'weekly', (items) => items.slice(0, 3)),
  healthy('goed-een', 'irregular', (items) => items.slice(0, 1)),
  healthy('goed-groot', 'often', (items) => items.slice(0, 120)),
  healthy('goed-zonder-datum', 'daily', undefined, (items, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(rss(items.slice(0, 10)).replace(/<pubDate>[^<]*<\/pubDate>/g, '')),
  ),
  healthy('goed-eerst-stuk', 'daily'),
  healthy('goed-kermis', 'bursts', (items) => items.slice(0, 50)),
]

function failing(
  id: string,
  names: readonly string[],
  fail: SimulatedPublisher['answer'],
  base: SimulatedPublisher = healthy(id, 'workdays'),
  fromDay = 12,
): SimulatedPublisher {
  const from = new Date(START + fromDay * DAY)
  return {
    ...base,
    id,
    failure: { from, names },
    answer: (now, request, response) => (now < from ? base.answer : fail)(now, request, response),
  }
}

const asFeed =
  (change: (items: Item[], now: Date) => readonly Item[]): SimulatedPublisher['answer'] =>
  (now, { path }, response) => {
    if (path !== '/robots.txt')
      sendFeed(change(itemsUntil(now, RHYTHMS.workdays ?? (() => 0)), now), response)
  }
const asStatus =
  (status: number, headers: Record<string, string> = {}, body = ''): SimulatedPublisher['answer'] =>
  (_, { path }, response) => {
    if (path !== '/robots.txt') response.writeHead(status, headers).end(body)
  }

/** Twelve that begin to fail, each in its own way. */
export const FAILING: readonly SimulatedPublisher[] = [
  failing(
    'leeg',
    ['blind'],
    asFeed(() => []),
  ),
  failing(
    'ingestort',
    ['drift'],
    asFeed((items) => items.slice(0, 2)),
  ),
  failing(
    'zelfde-titels',
    ['drift'],
    asFeed((items) => items.slice(0, 20).map((one) => ({ ...one, title: 'Nieuws' }))),
  ),
  failing(
    'nu',
    ['drift'],
    asFeed((items, now) => items.slice(0, 20).map((one) => ({ ...one, at: now }))),
  ),
  failing(
    'pagina',
    ['drift', 'not_a_feed'],
    asStatus(
      200,
      { 'content-type': 'text/html' },
      '<!doctype html><html><body><p>Nieuw</p></body></html>',
    ),
  ),
  failing(
    'vernieuwd',
    ['blind', 'parse'],
    asStatus(
      200,
      { 'content-type': 'text/html' },
      '<!doctype html><html><body><div class="nieuw">Alles is anders</div></body></html>',
    ),
    healthy('x', 'workdays', undefined, sendPage),
  ),
  failing(
    'robotcontrole',
    ['refusal', 'challenge_page'],
    asStatus(202, { 'x-amzn-waf-action': 'challenge' }),
  ),
  failing('verboden', ['refusal', 'http_401_403'], asStatus(403)),
  failing('robots', ['refusal', 'robots_denied'], (_, __, response) =>
    response.writeHead(200).end('User-agent: *\nDisallow: /\n'),
  ),
  failing('weg', ['http_410'], asStatus(410)),
  failing('stuk', ['http_5xx'], asStatus(500)),
  failing(
    'stil',
    ['silence'],
    asFeed((items) => items.filter(({ at }) => at.getTime() < START + 25 * DAY).slice(0, 20)),
  ),
]
