import ICAL from 'ical.js'
import type { Item } from '../../model/item.ts'
import type { WebContext } from '../web-context.ts'
import type { ItemFeed } from './search-feed.ts'

// It counts a folded line without the space it begins with; a line has 75 bytes in all.
ICAL.foldLength = 74

type Deadline = Item['deadlines'][number]

/** RFC 5545: the days by which something must be done, all day, with the words that say so. */
export function renderCalendar(
  { title, items }: ItemFeed,
  { publicUrl }: Pick<WebContext, 'publicUrl'>,
): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Einder//Einder//NL')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', plain(title))
  const events = new Map(
    items.flatMap((item) =>
      item.deadlines.map((deadline): [string, ICAL.Component] => {
        const uid = uidOf(item, deadline, publicUrl)
        return [uid, eventOf(item, deadline, { uid, publicUrl })]
      }),
    ),
  )
  for (const event of events.values()) calendar.addSubcomponent(event)
  if (events.size === 0) calendar.addSubcomponent(universalTime())
  return `${calendar.toString()}\r\n`
}

/** The same for the same day of the same item, so that a calendar changes it and adds no second. */
function uidOf({ id }: Item, { on, kind }: Deadline, publicUrl: string): string {
  return `${id}-${on}-${kind}@${new URL(publicUrl).hostname}`
}

function eventOf(
  item: Item,
  { on, quote }: Deadline,
  { uid, publicUrl }: { readonly uid: string; readonly publicUrl: string },
): ICAL.Component {
  const changed = new Date(Math.floor(Date.parse(item.updatedAt) / 1000) * 1000)
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', uid)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(changed, true))
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(on))
  event.addPropertyWithValue('summary', plain(item.title) || '(zonder titel)')
  event.addPropertyWithValue(
    'description',
    `‘${plain(quote)}’\n${plain(item.publisher)}: ${item.url}`,
  )
  event.addPropertyWithValue('url', `${publicUrl}/items/${encodeURIComponent(item.id)}`)
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  return event
}

/** A calendar must hold something: without a deadline, that UTC is UTC. */
function universalTime(): ICAL.Component {
  const standard = new ICAL.Component('standard')
  standard.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString('1970-01-01T00:00:00'))
  standard.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(0))
  standard.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(0))
  const zone = new ICAL.Component('vtimezone')
  zone.addPropertyWithValue('tzid', 'UTC')
  zone.addSubcomponent(standard)
  return zone
}

/** One line, without characters that a calendar cannot hold. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
