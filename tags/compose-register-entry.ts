import type { Evaluation, Kind } from './evaluate.ts'
import { markdownTable } from './markdown-table.ts'
import type { Taxonomy } from './taxonomy.ts'

/** A set of items that people labelled, and how well the rules did on it. */
export interface MeasuredSet {
  readonly name: string
  /** Kept apart for measuring: nobody looked at it when the rules were made. */
  readonly isLocked: boolean
  readonly evaluation: Evaluation
}

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  regulations: 'Regelingen',
  domains: 'Domeinen',
  themes: "Thema's",
}

/** Labels with fewer items say too little. */
const ENOUGH = 4
const WEAK = 0.85
const MOST_WEAK_LABELS = 15

/**
 * The text with which a municipality can put the tagger into the Dutch algorithm register, by the
 * fields of its standard, with what was measured. Markdown, in Dutch. The same input gives the same text.
 */
export function composeRegisterEntry(taxonomy: Taxonomy, sets: readonly MeasuredSet[]): string {
  const { domains, regulations, themes, version } = taxonomy
  return `# Tekst voor het Algoritmeregister

Deze tekst maakt het programma zelf (\`einder algoritmeregister\`). Vul in wat tussen [haken] staat. Een algoritme dat
alleen documenten ordent, hoeft niet in het register; melden mag, en het laat zien wat u gebruikt.

## Algemene informatie

${generalTable(version)}

## Verantwoord gebruik

**Doel en impact.** Medewerkers en raadsleden krijgen wekelijks de berichten over de onderwerpen die zij volgen. Een
verkeerd label kost een lezer een halve minuut; een gemist label kan betekenen dat een bericht niet in de mail staat. Het
algoritme neemt geen besluiten over mensen en heeft geen gevolgen voor inwoners.

**Afwegingen.** Er is gekozen voor vaste regels die iedereen kan lezen. Bij elk label staat welke regel het gaf en welke
woorden die regel zag. Er wordt geen taalmodel gebruikt.

**Menselijke tussenkomst.** Een medewerker leest het bericht en besluit wat ermee gebeurt. Wie een label onjuist vindt,
meldt dat met 'Klopt niet'. De beheerder bekijkt die meldingen en past zo nodig de regels aan; het algoritme leert niet
vanzelf.

**Risicobeheer.** De kwaliteit wordt bij elke wijziging van de regels gemeten (zie hieronder) en mag niet dalen. Alle
berichten, ook die zonder label, blijven vindbaar met zoeken. Elk overzicht noemt welke bronnen niet gelezen konden worden.

**Wettelijke basis.** Uitvoering van een publieke taak: het volgen van regelgeving door de gemeente. Er worden geen
besluiten genomen.

**Impacttoetsen.** [DPIA, IAMA of geen, met reden]. Het algoritme zelf verwerkt geen persoonsgegevens met een doel; in
openbare berichten kunnen namen van bestuurders staan.

## Werking

**Gegevens.** Titel, samenvatting, tekst en adres van openbare berichten. Geen gegevens over lezers.

**Technische werking.** Regels zoeken namen, nummers en omschrijvingen van ${regulations.length} wetten en normen, en woorden die wijzen op
${domains.length} domeinen en ${themes.length} thema's. Terloops genoemde namen tellen niet. Wie de regels wil lezen: \`tags/taxonomy\`.

**Leverancier.** Open broncode (EUPL-1.2), te beheren door de gemeente zelf.

## Gemeten kwaliteit

Gemeten met versie ${version} op berichten die mensen van labels hebben voorzien. _Precisie_: van de gegeven labels
is dit deel juist. _Vangst_: van de juiste labels is dit deel gegeven. _Onterecht_: van de berichten die nergens over gaan,
kreeg dit deel toch een label. Verzamelingen die bij het maken van de regels zijn gebruikt (kolom
_gebruikt_), vleien: kijk vooral naar de
andere.

${qualityTable(sets)}

## Bekende missers

${knownMisses(sets)}
`
}

function generalTable(version: string): string {
  return markdownTable([
    ['veld', 'tekst'],
    ['Naam', 'Einder: labels voor beleidsnieuws'],
    ['Organisatie', '[naam van uw gemeente]'],
    [
      'Korte omschrijving',
      'Einder leest openbare berichten van overheden en kennisinstellingen en geeft elk bericht labels: over welk onderwerp het gaat en welke wet of norm het raakt.',
    ],
    ['Publicatiecategorie', 'Overige algoritmes'],
    ['Status', '[in ontwikkeling, in gebruik, buiten gebruik]'],
    ['Begindatum', '[maand en jaar]'],
    ['Contact', '[e-mailadres van de beheerder van de labels]'],
    ['Versie van de regels', version],
  ])
}

function qualityTable(sets: readonly MeasuredSet[]): string {
  const head = [
    'verzameling',
    'gebruikt',
    'berichten',
    'soort label',
    'precisie',
    'vangst',
    'F1',
    'onterecht',
  ]
  return markdownTable([head, ...sets.flatMap(rowsOf)])
}

function rowsOf({ name, isLocked, evaluation }: MeasuredSet): string[][] {
  const { items, falsePositiveRate } = evaluation
  return (Object.keys(KIND_NAMES) as Kind[]).map((kind, index) => {
    const { precision, recall, f1 } = evaluation[kind]
    const measured = [KIND_NAMES[kind], percent(precision), percent(recall), percent(f1)]
    if (index > 0) return ['', '', '', ...measured, '']
    return [name, isLocked ? 'nee' : 'ja', String(items), ...measured, percent(falsePositiveRate)]
  })
}

/** Labels that are missed or wrongly given more often than others, over all sets together. */
function knownMisses(sets: readonly MeasuredSet[]): string {
  const weak = sets
    .flatMap(({ name, evaluation }) =>
      Object.entries(evaluation.labels).map(([id, of]) => ({ id, name, ...of })),
    )
    .filter(({ support, f1 }) => support >= ENOUGH && f1 < WEAK)
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, MOST_WEAK_LABELS)
  if (weak.length === 0) return 'Geen label blijft duidelijk achter bij de andere.'
  return weak
    .map(
      ({ id, name, precision, recall, support }) =>
        `- \`${id}\` (${name}, ${support} berichten): precisie ${percent(precision)}, vangst ${percent(recall)}`,
    )
    .join('\n')
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')} %`
}
