import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTagger } from '../../tags/create-tagger.ts'
import { loadTaxonomy } from '../../tags/load-taxonomy.ts'
import type { TagInput, TagResult } from '../../tags/tagger.ts'

const taxonomy = loadTaxonomy()
const tagItem = createTagger(taxonomy)
const ids = (tags: readonly { readonly id: string }[]) => tags.map(({ id }) => id)
const regulations = (title: string, summary = '', language = 'nl') =>
  ids(tagItem({ language, title, summary }).regulations)

function passagesOf(result: TagResult) {
  return [...result.domains, ...result.regulations, ...result.themes].flatMap((tag) => tag.evidence)
}

describe('names of regulations', () => {
  it.each([
    ['AI verordening roept vragen op bij gemeenten', 'ai-act'],
    ['Wat staat er in de aiverordening?', 'ai-act'],
    ['Artificiële\u2011intelligentieverordening uitgelegd', 'ai-act'],
    ['Ruim duizend Woo-verzoeken bij gemeenten', 'woo'],
    ['Woo verzoek kost te veel tijd', 'woo'],
    ['W.O.O. en archief', 'woo'],
    ['Cyberbeveiligingswet van kracht', 'cbw'],
    ['NIS 2 raakt ook gemeenten', 'nis2'],
    ['De stad vult het algoritmeregisters aan', 'algoritmeregister'],
    ['Verordening (EU) 2024/1689 geldt', 'ai-act'],
    ['32022L2555 omgezet in Nederland', 'nis2'],
    ['Kamerstuk 36 764 aangenomen', 'cbw'],
    ['Stb. 2026, 187 gepubliceerd', 'cbw'],
    ['KI-Verordnung: was Kommunen wissen müssen', 'ai-act'],
    ["Règlement sur l'IA : ce qui change", 'ai-act'],
    ['Een verordening over honden', undefined],
  ])('"%s" is about %s', (title, expected) => {
    expect(regulations(title)).toEqual(expected ? [expected] : [])
  })

  it.each([
    ['Woo', 'Wooncrisis: woonvisie en woningwet besproken', '', 'nl'],
    ['Woo', 'City hopes to woo investors', 'Mayor Woo smiles.', 'en'],
    ['BIO', 'Bio-markt op het plein', 'BIO-boeren verkopen kaas.', 'nl'],
    ['AVG', 'AVG virusscanner getest', 'De gratis versie viel mee.', 'nl'],
    ['Who', 'Who will win?', 'The WHO has no idea.', 'en'],
    ['FSC', 'Bankjes van FSC-hout', 'De buurt koos de plek.', 'nl'],
    ['DSO', 'DSO replaces cables', 'Power will be off.', 'en'],
    ['SDG', 'SDG-vlag gehesen', 'De duurzame ontwikkelingsdoelen staan centraal.', 'nl'],
    ['Haven', 'Haven krijgt nieuwe steigers', 'Schepen betalen per meter.', 'nl'],
    ['DNA', 'Ondernemen zit in het DNA van de stad', '', 'nl'],
    ['Chips Act', 'US CHIPS Act money delayed', 'American officials blame costs.', 'en'],
    [
      'pas toe of leg uit',
      'Pas-toe-of-leg-uit voor commissarissen',
      'Diversiteit op de beurs.',
      'nl',
    ],
  ])('%s means something else in "%s"', (_alias, title, summary, language) => {
    expect(regulations(title, summary, language)).toEqual([])
  })

  it('counts the longest name only', () => {
    expect(regulations('Uitvoeringswet AI-verordening naar de Kamer')).toEqual(['uaiv'])
    expect(regulations('eIDAS 2 vraagt nieuwe loketten')).toEqual(['eidas2'])
    expect(regulations('Cyberbeveiligingsregeling sector overheid gepubliceerd')).toEqual([
      'cyberbeveiligingsregeling-overheid',
    ])
  })

  it('tells the Dutch Cybersecurity Act from the European one', () => {
    expect(regulations('The Dutch Cybersecurity Act explained', '', 'en')).toEqual(['cbw'])
    expect(regulations('ENISA: certification under the Cybersecurity Act', '', 'en')).toEqual([
      'csa',
    ])
  })
})

describe('meaning without a name', () => {
  it.each([
    ['De nieuwe Europese regels voor kunstmatige intelligentie', 'nl', 'ai-act'],
    ['New cyber duties for municipalities in the Netherlands', 'en', 'cbw'],
    ['Datalek bij de gemeente gemeld bij de toezichthouder', 'nl', 'gdpr'],
    ['Brussels wants a wallet for the digital identity of every citizen', 'en', 'eidas2'],
    ['Europese eisen voor soevereine cloud', 'nl', 'cada'],
  ])('"%s" is understood', (title, language, expected) => {
    expect(regulations(title, '', language)).toEqual([expected])
  })

  it('names the rule and a passage for each part of it', () => {
    const [tag] = tagItem({
      language: 'nl',
      title: 'Boete na datalek',
      summary: 'De stad had het lek niet gemeld.',
    }).regulations
    expect(tag?.rule).toBe('gdpr/leak-reported')
    expect(tag?.evidence.map(({ quote }) => quote)).toContain('gemeld')
  })
})

describe('mentions in passing', () => {
  it.each([
    ['Sportakkoord getekend', 'Persoonsgegevens worden volgens de AVG verwerkt.'],
    ['Paspoort aanvragen', 'Log in met DigiD en maak een afspraak.'],
    ['Bezwaar maken tegen parkeerbelasting', 'Dat kan op grond van de Awb binnen zes weken.'],
  ])('"%s" gets no label', (title, summary) => {
    const result = tagItem({ language: 'nl', title, summary })
    expect(result).toMatchObject({ relevant: false, domains: [], regulations: [], themes: [] })
  })

  it('drops acts that are only listed', () => {
    expect(
      regulations(
        'Boekje over digitale dienstverlening',
        'Met uitleg van begrippen zoals AVG, Woo en eIDAS.',
      ),
    ).toEqual([])
    expect(
      regulations(
        'Zes wetten, zes taken',
        'De gemeente krijgt taken door wetten zoals AVG, Woo en eIDAS.',
      ),
    ).toHaveLength(3)
  })

  it('takes a name deep in a long text for passing, unless it comes back', () => {
    const filler = 'De raad sprak over het riool. '.repeat(40)
    const once = tagItem({
      language: 'nl',
      title: 'Verslag',
      text: `${filler}Ook de AI-verordening kwam langs.`,
    })
    const often = tagItem({
      language: 'nl',
      title: 'Verslag',
      text: filler + 'De AI-verordening geldt. '.repeat(4),
    })
    expect(ids(once.regulations)).toEqual([])
    expect(often.regulations.map(({ rule }) => rule)).toEqual(['ai-act/name-repeated'])
  })
})

describe('every tag', () => {
  it('carries a readable rule, the version of the rules, a score and passages', () => {
    const result = tagItem({
      language: 'nl',
      title: 'Datalek gemeld bij de Autoriteit Persoonsgegevens',
      summary: 'De AVG verplicht daartoe.',
    })
    for (const tag of [...result.domains, ...result.regulations, ...result.themes]) {
      expect(tag.rule).toMatch(/^[a-z0-9-]+\/[a-z0-9:-]+$/)
      expect(tag.version).toBe(taxonomy.version)
      expect(tag.score).toBeGreaterThan(0)
      expect(tag.score).toBeLessThanOrEqual(1)
      expect(tag.evidence.length).toBeGreaterThan(0)
    }
    expect(ids(result.regulations)).toEqual(['gdpr'])
  })

  it('quotes exactly what stands in the field, whatever the text', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'AI-verordening',
        'A.V.G.',
        'Woo-verzoeken',
        'e\u0301e\u0301n',
        '🙂',
        'so\u00adftware',
        'ﬁets',
        'sensoren',
        'datalek gemeld',
        'Stb. 2026, 187',
        'İ',
        '\u202eAVG',
        'CISO’s',
        '\ud800',
      ),
    )
    const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, text, (title, summary, body) => {
        const input = { title, summary, text: body }
        for (const { field, start, end, quote } of passagesOf(tagItem(input))) {
          expect((input[field as keyof typeof input] ?? '').slice(start, end)).toBe(quote)
          expect(quote).not.toBe('')
        }
      }),
    )
  })

  it('is the same every time', () => {
    const input: TagInput = {
      language: 'nl',
      title: 'AI en cloud bij de gemeente',
      summary: 'De Woo en AVG gelden; sensoren tellen fietsers.',
    }
    const first = JSON.stringify(tagItem(input))
    for (let turn = 0; turn < 1000; turn += 1) expect(JSON.stringify(tagItem(input))).toBe(first)
  })

  it('does not change the item it is given', () => {
    const input = Object.freeze({ title: 'AI-verordening', summary: 'Voor gemeenten' })
    expect(() => tagItem(input)).not.toThrow()
  })
})

describe('hostile texts', () => {
  it.each([
    [
      'five million characters',
      'De gemeente deelt data volgens de AVG en de Woo. '.repeat(100_000),
    ],
    ['the same short word', 'AI '.repeat(100_000)],
    ['no spaces', 'aiverordening'.repeat(20_000)],
    ['only punctuation', '.,;:!?-–…'.repeat(50_000)],
    ['right-to-left marks', '\u202eAVG\u200f Woo \u202c'.repeat(20_000)],
    ['combining marks', `e${'\u0301'.repeat(200_000)}`],
    ['half surrogates', '\ud83d'.repeat(100_000)],
    ['set phrases only', 'log in met DigiD '.repeat(30_000)],
  ])(
    '%s do no harm',
    (_name, text) => {
      for (const { field, start, end, quote } of passagesOf(
        tagItem({ title: 'AVG', summary: text, text }),
      )) {
        expect((field === 'title' ? 'AVG' : text).slice(start, end)).toBe(quote)
      }
    },
    30_000,
  )

  it('does not mind words that JavaScript knows', () => {
    const result = tagItem({
      title: '__proto__ constructor prototype',
      summary: 'hasOwnProperty toString',
    })
    expect(result.relevant).toBe(false)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('takes an empty item for irrelevant', () => {
    expect(tagItem({ title: '' })).toEqual({
      domains: [],
      regulations: [],
      themes: [],
      identifiers: [],
      relevant: false,
    })
  })
})

describe('identifiers', () => {
  it('come from all fields, each once, also when the item has no label', () => {
    const { identifiers } = tagItem({
      title: 'Gmb. 2026, nr. 12345',
      summary: 'Zie gmb-2026-12345',
      url: 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32024R1689',
    })
    expect(identifiers).toEqual([
      { scheme: 'gemeenteblad', value: 'gmb-2026-12345', quote: 'Gmb. 2026, nr. 12345' },
      { scheme: 'celex', value: '32024R1689', quote: '32024R1689' },
    ])
  })
})
