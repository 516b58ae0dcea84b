/** Sources that are read in the same way share a document: its name, and the ids of the family. */
export const FAMILIES: readonly (readonly [document: string, members: RegExp])[] = [
  ['g40-raad', /^(?:g40-.+-raad|raad-.+|.+-raad-documenten)$/],
  ['g40-gemeenteblad', /^g40-.+-gemeenteblad$/],
  ['g40-nieuws', /^g40-.+-nieuws$/],
  ['mrdh-blad', /^(?:odh|vrh)-blad$/],
  ['rijksoverheid-nieuws', /^rijksoverheid-nieuws-topic$/],
  ['vng-nieuws', /^vng-brieven$/],
  ['eurlex-oj-l-rss', /^eurlex-(?:oj-c|ep-council-legislation|cjeu-caselaw)-rss$/],
  ['ec-jrc-news-rss', /^ec-(?:commission|energy|climate|environment)-news-rss$/],
  ['ec-presscorner-latestnews', /^ec-presscorner-search$/],
  ['ep-committee-rss', /^ep-committee-.+-rss$/],
  ['ep-press-releases-rss', /^(?:ec-presscorner-rss|ep-thinktank-portal-rss)$/],
  ['ep-odp-adopted-texts-feed', /^ep-odp-procedures-feed$/],
  ['ec-newsroom', /^ec-(?:digital-strategy|transport|single-market|dma|digit)-news$/],
  ['evenementen', /-evenementen$/],
  ['page-watch', /^(?:eu-ai-office|ec-ai-act-standardisation|eerstekamer-cbw-36764)$/],
  ['github-feed', /^(?:bio-github|logius-api-design-rules)$/],
  [
    'wordpress-feed',
    /^(?:europadecentraal-nieuws|ibd-nieuws|gemeente-nu|artificialintelligenceact-eu)$/,
  ],
]
