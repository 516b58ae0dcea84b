import type { WhyStage } from '../../model/why-answer.ts'

interface Words {
  readonly name: string
  /** What it means for a reader. */
  readonly meaning: string
  readonly advice: string
}

const ADD_SOURCE = 'Vraag de beheerder van Einder om deze site als bron toe te voegen.'
const WAIT = 'U hoeft niets te doen: we proberen het vanzelf opnieuw.'

/** The steps where the way of an item can end, in plain words. */
export const WHY_WORDS: Readonly<Record<WhyStage, Words>> = {
  'no-source': {
    name: 'Geen bron volgt deze site',
    meaning: 'Einder leest alleen vaste bronnen. Deze site hoort daar niet bij.',
    advice: ADD_SOURCE,
  },
  'dead-address': {
    name: 'Een oud adres',
    meaning: 'Dit adres staat in oudere lijsten, maar Einder kan er niets meer lezen.',
    advice: 'Zoek het bericht bij de bron die Einder in plaats daarvan leest.',
  },
  'source-off': {
    name: 'De bron staat uit',
    meaning: 'Einder kent de bron, maar leest die nu niet.',
    advice: 'Vraag de beheerder van Einder of de bron aan kan.',
  },
  'not-crawled': {
    name: 'Nog niet gezien',
    meaning: 'Einder heeft dit bericht nog niet bij een bron gezien.',
    advice:
      'Is het bericht nieuw? Kijk dan na de volgende keer lezen nog eens. Is het ouder, dan staat het niet meer in de lijst van de bron.',
  },
  refused: {
    name: 'De site weigert ons',
    meaning: 'De site laat programma’s zoals Einder niet toe.',
    advice: 'Vraag de uitgever om toegang, of om een open feed.',
  },
  robots: {
    name: 'De site vraagt programma’s om weg te blijven',
    meaning: 'Einder houdt zich aan dat verzoek en leest deze pagina’s niet.',
    advice: 'Vraag de uitgever of Einder toch mag lezen.',
  },
  parse: {
    name: 'De bron was niet te lezen',
    meaning:
      'De site antwoordt, maar Einder begrijpt het antwoord niet. Vaak is de site vernieuwd.',
    advice: 'Meld het bij de beheerder van Einder. Die kan de bron aanpassen.',
  },
  'source-failing': {
    name: 'De bron hapert',
    meaning: 'Einder kan de bron nu niet bereiken.',
    advice: WAIT,
  },
  rejected: {
    name: 'Gezien, maar niet te bewaren',
    meaning: 'De bron gaf dit bericht, maar er ontbrak iets of het was te groot.',
    advice: 'Meld het bij de uitgever. Andere berichten van de bron bewaren we wel.',
  },
  duplicate: {
    name: 'Hetzelfde als een ander bericht',
    meaning: 'Einder heeft dit bericht al, en toont het maar één keer.',
    advice: 'Bekijk het andere bericht.',
  },
  held: {
    name: 'Bewaard, maar nog niet in overzichten',
    meaning: 'U kunt het bericht vinden, maar Einder stuurt het nu niet in een overzicht.',
    advice: WAIT,
  },
  'no-rule': {
    name: 'Bewaard, zonder labels',
    meaning: 'U kunt het bericht vinden, maar geen woord erin hoort bij een onderwerp van Einder.',
    advice: 'Hoort er wel een label bij? Vraag de beheerder van Einder om een woord toe te voegen.',
  },
  'below-threshold': {
    name: 'Bewaard, maar net te weinig voor een label',
    meaning: 'Er staan woorden in die bij een onderwerp horen, maar te weinig om zeker te zijn.',
    advice: 'Hoort er wel een label bij? Meld het bij de beheerder van Einder.',
  },
  'over-cap': {
    name: 'Bewaard, maar het paste niet in het overzicht',
    meaning: 'Er was die keer meer nieuws dan in een overzicht past. Ander nieuws woog zwaarder.',
    advice:
      'Kies minder onderwerpen, of een overzicht per dag. Onderaan het overzicht staat een link naar alles.',
  },
  tagged: {
    name: 'Bewaard, met labels',
    meaning: 'Einder heeft het bericht en gaf het labels.',
    advice: 'Kreeg u het niet? Kijk of uw abonnement om een van deze labels vraagt.',
  },
}
