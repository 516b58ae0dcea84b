const WHO =
  'Het college|De gemeenteraad|De provincie|Het kabinet|De Europese Commissie|Een wethouder|De toezichthouder|Het waterschap|De minister|Een werkgroep van ambtenaren|De rekenkamer|Een groep bewoners|De Tweede Kamer|Het ministerie van Binnenlandse Zaken|De omgevingsdienst|Een bureau voor onderzoek'.split(
    '|',
  )
const DOES =
  'stelt|onderzoekt|bespreekt|publiceert|vraagt aandacht voor|werkt aan|besluit over|reageert op|wijzigt|evalueert|verlengt|start met|stopt met|vergelijkt|bekostigt|beantwoordt vragen over'.split(
    '|',
  )
const WHAT =
  'de herinrichting van het stationsplein|een nieuwe regeling voor laadpalen|het gebruik van algoritmen bij toezicht|de jaarrekening|een proef met slimme lantaarnpalen|het afvalbeleid|de uitvoering van de AI-verordening|het fietsplan|sensoren in de openbare ruimte|de begroting van volgend jaar|een warmtenet voor drie wijken|de digitale toegankelijkheid van websites|het parkeerbeleid in de binnenstad|de gevolgen van de Datawet|het onderhoud van bruggen|een subsidie voor verenigingen|de meldplicht bij datalekken volgens de AVG|het woningbouwprogramma|de bibliotheek|een register van gegevensverwerkingen|de Wet open overheid|de luchtkwaliteit langs de rondweg|het zwembad|cameratoezicht tijdens evenementen'.split(
    '|',
  )
const WHERE =
  'in het centrum|in de regio|samen met andere gemeenten|na een lange voorbereiding|op verzoek van inwoners|voor het eerst sinds vijf jaar|ondanks eerdere bezwaren|binnen de bestaande begroting|met steun van de provincie|tot het einde van het jaar|volgens een brief van dinsdag|in overleg met ondernemers|zonder extra kosten|vanaf de zomer|onder voorwaarden|als onderdeel van een groter programma'.split(
    '|',
  )
const SUMMARY_WORDS = 40
const NEWEST = Date.UTC(2026, 10, 20, 9)
const HOUR = 3_600_000

/** A feed as publishers make them, the same for the same number and unlike that of any other. */
export function inventedFeed(number: number, itemCount: number): string {
  const random = randomFrom(number + 1)
  const items = Array.from({ length: itemCount }, (_, at) => item(number, at, random))
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Nieuws van publicatie ${number}</title>
<link>https://publicatie-${number}.test/</link><description>Nieuws</description><language>nl-NL</language>
${items.join('\n')}
</channel></rss>`
}

function item(feed: number, at: number, random: () => number): string {
  const title = sentence(random).replace(/\.$/, '')
  const url = `https://publicatie-${feed}.test/nieuws/${at}-${title.toLowerCase().replace(/\W+/g, '-')}`
  const date = new Date(NEWEST - at * HOUR - (feed % 60) * 60_000).toUTCString()
  return `<item><title>${title}</title><link>${url}?utm_source=rss</link>
<guid isPermaLink="false">publicatie-${feed}-${at}</guid><pubDate>${date}</pubDate>
<description><![CDATA[<p>${summary(random)}</p>]]></description></item>`
}

function summary(random: () => number): string {
  let text = sentence(random)
  while (text.split(' ').length < SUMMARY_WORDS) text += ` ${sentence(random)}`
  return text
}

function sentence(random: () => number): string {
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)]
  return `${one(WHO)} ${one(DOES)} ${one(WHAT)} ${one(WHERE)}.`
}

/** The same numbers each run. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
