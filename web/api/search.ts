import type { Handler } from 'hono'
import * as z from 'zod'
import { HIT_REASONS } from '../../search/explain-hit.ts'
import type { FACETS, SearchQuery } from '../../search/search-index.ts'
import type { MarkedText, SearchPage } from '../../search/search-page.ts'
import { invalidRequest } from '../problem.ts'
import { readParameters } from '../read-parameters.ts'
import {
  checkPeriod,
  chosenFilter,
  Day,
  MAX_OFFSET,
  QueryText,
  Sort,
  Switch,
  searchFilters,
} from '../search-parameters.ts'
import type { TagLabels, WebContext } from '../web-context.ts'
import { UnderstoodPartShape, understoodShape } from './understood-shape.ts'

const Counts = z.record(z.string(), z.int())

export const SearchAnswer = z
  .object({
    total: z.int(),
    tookMs: z.number(),
    engine: z.enum(['embedded', 'meilisearch']),
    degraded: z.literal(true).optional().describe('De reserve-index gaf antwoord'),
    incomplete: z
      .literal(true)
      .optional()
      .describe('Het zoeken duurde te lang: er kunnen meer berichten zijn'),
    understood: z.array(UnderstoodPartShape).describe('Hoe we de zoekvraag lazen, deel voor deel'),
    corrections: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .optional()
      .describe('Woorden die geen bericht heeft, en waarop we in plaats daarvan zochten'),
    hits: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        url: z.string(),
        snippet: z.string().describe('De beste passage, als gewone tekst'),
        score: z.number(),
        alsoReportedBy: z.int().describe('Andere berichten over dezelfde ontwikkeling'),
        why: z.array(z.enum(HIT_REASONS)).describe('Waarom het hier staat, sterkste reden eerst'),
      }),
    ),
    facets: z.object({
      domain: Counts,
      regulation: Counts,
      theme: Counts,
      level: Counts,
      publisher: Counts,
      source: Counts,
      type: Counts,
      language: Counts,
      month: Counts,
    } satisfies Record<(typeof FACETS)[number], z.ZodType>),
  })
  .describe('Resultaten, met per filter hoeveel er zijn')

/** What the index can be asked. */
export function searchParameters(labels: TagLabels) {
  return z
    .strictObject({
      q: QueryText.default('').describe('Zoekwoorden of een nummer; leeg: alles'),
      ...searchFilters(labels),
      from: Day.optional().describe('Gepubliceerd op of na deze dag'),
      until: Day.optional().describe('Gepubliceerd op of voor deze dag'),
      sort: Sort.optional().describe('Zonder zoekwoorden: `date`; anders `relevance`'),
      expand: Switch.default('1').describe(
        '`0`: woorden precies zoals getypt; geen andere vormen, namen of talen, geen verbeterde tikfouten',
      ),
      collapse: Switch.default('0').describe('`1`: elke ontwikkeling één keer'),
      limit: z.int().min(1).max(100).default(20),
      offset: z.int().min(0).max(MAX_OFFSET).default(0),
    })
    .superRefine(checkPeriod)
}

/** The parameters in the words of the index. */
export function searchQuery(given: z.output<ReturnType<typeof searchParameters>>): SearchQuery {
  const { q, from, until, sort, expand, collapse, limit, offset, ...facets } = given
  return {
    text: q,
    filter: chosenFilter(facets),
    ...(from && { from }),
    ...(until && { until }),
    sort: sort ?? (q === '' ? 'date' : 'relevance'),
    limit,
    offset,
    expand: expand === '1',
    collapse: collapse === '1',
  }
}

/** Full-text search with facets. */
export function search(context: WebContext): Handler {
  const parameters = searchParameters(context.labels)
  return async (c) => {
    const reading = readParameters(parameters, c.req.url)
    if (!reading.ok) return invalidRequest(c, 'query', reading.problems)
    return c.json(answerShape(await context.search(searchQuery(reading.value))))
  }
}

function answerShape(page: SearchPage): z.input<typeof SearchAnswer> {
  return {
    total: page.total,
    tookMs: page.tookMs,
    engine: page.engine,
    ...(page.degraded && { degraded: true }),
    ...(page.incomplete && { incomplete: true }),
    understood: page.understood.map(understoodShape),
    ...(page.corrections && { corrections: [...page.corrections] }),
    hits: page.hits.map(({ item, snippet, score, alsoReportedBy, why }) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      snippet: plain(snippet),
      score,
      alsoReportedBy,
      why: [...why],
    })),
    facets: page.facets,
  }
}

function plain(text: MarkedText): string {
  return text.map((piece) => piece.text).join('')
}
