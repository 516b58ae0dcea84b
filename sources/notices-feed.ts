/** Whose official notices: every part that is given narrows the feed. */
interface NoticesQuery {
  /** Needed where a municipality and a province have one name (Groningen, Utrecht). */
  readonly organisationType?: 'gemeente' | 'provincie' | 'waterschap'
  readonly journal?: string
  readonly creator: string
}

/** The feed of official notices of one organisation: a CQL query in `q`, each clause in brackets. */
export function noticesFeed({ organisationType, journal, creator }: NoticesQuery) {
  const clauses = [
    'c.product-area=="officielepublicaties"',
    ...(organisationType ? [`w.organisatietype=="${organisationType}"`] : []),
    ...(journal ? [`w.publicatienaam=="${journal}"`] : []),
    `dt.creator=="${creator}"`,
  ]
  const query = clauses.map((clause) => `(${encodeURIComponent(clause)})`).join('and')
  return {
    kind: 'feed' as const,
    url: `https://zoek.officielebekendmakingen.nl/rss?q=${query}`,
    // The title ends in the organisation; the title of the document stands in the description.
    titleFrom: 'description' as const,
  }
}
