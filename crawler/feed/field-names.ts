const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** The elements of an item that we read. Names as `canonicalName` gives them. */
export const ITEM_FIELDS = names(
  'title dc:title media:title itunes:title dcterms:title ' +
    'link guid id dc:identifier ' +
    'description summary content content:encoded xhtml:body xhtml:div body fullitem ' +
    'dc:description dcterms:abstract media:description itunes:summary itunes:subtitle tagline ' +
    'pubdate published issued created updated modified date dc:date ' +
    'dcterms:issued dcterms:created dcterms:available dcterms:date dcterms:modified ' +
    'dc:language dcterms:language language',
)

/** What the channel says about itself and we need. */
export const CHANNEL_FIELDS = names('ttl sy:updateperiod sy:updatefrequency')

/** Fields that may hold much, and keep their use when cut off. */
export const BODY_FIELDS = names(
  'description summary content content:encoded xhtml:body xhtml:div body fullitem ' +
    'dc:description dcterms:abstract media:description itunes:summary',
)

/** Their children are about something else than the item, though they bear the same names. */
export const OPAQUE = names('source image textinput author contributor cloud itunes:owner')

/** Their children are as good as the item's own. */
export const TRANSPARENT = names('media:group media:content')

export const ROOTS = names('rss feed channel')

/** HTML elements without an end. */
export const VOID = names('area base br col embed hr img input link meta param source track wbr')

/** HTML elements that end where a brother begins. */
export const ENDED_BY_BROTHER = names('p li dt dd tr td th option')

/** Elements that never stand inside markup, so a field in which they begin was left open. */
export const NEVER_IN_MARKUP = names(
  'pubdate guid description content:encoded dc:date dc:creator category enclosure published updated',
)

/** The same for fields that hold a line at most; without attributes, for any field. */
export const ENDS_SHORT_FIELD = names('link id summary content title')
