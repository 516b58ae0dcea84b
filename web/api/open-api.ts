import type { Handler } from 'hono'
import * as z from 'zod'
import { JSON_LD } from '../item-json-ld.ts'
import { Problem } from '../problem.ts'
import { NoParameters } from '../read-parameters.ts'
import { subscriptionBody } from '../subscription-request.ts'
import type { WebContext } from '../web-context.ts'
import { EvidenceShape, FullItemShape, IdentifierShape, ItemShape, TagShape } from './item-shape.ts'
import { ItemList, itemParameters } from './items.ts'
import { SearchAnswer, searchParameters } from './search.ts'
import { SourceList, SourceShape } from './sources.ts'
import { SubscriptionAccepted } from './subscriptions.ts'
import { SuggestAnswer, SuggestParameters } from './suggest.ts'
import { UnderstoodPartShape } from './understood-shape.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** The description of the API, made from the schemas that check and shape its traffic (STD-05). */
export function describeApi(context: WebContext): Handler {
  const description = openApi(context)
  return (c) => c.json(description)
}

function openApi({ labels, publicUrl, version, municipality }: WebContext): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Einder',
      version,
      description:
        'Wat er verandert in het digitale beleid van Europa tot gemeente, met het bewijs bij elk label. Lezen kan zonder sleutel.',
      contact: {
        name: `Gemeente ${municipality}`,
        url: `${publicUrl}/over`,
        email: contactAddress(publicUrl),
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    tags: [
      { name: 'Berichten', description: 'Wat bronnen meldden' },
      { name: 'Bronnen', description: 'Wat we lezen' },
      { name: 'Abonnementen', description: 'Een overzicht per mail' },
    ],
    security: [{}, { token: [] }],
    paths: {
      '/items': get(
        'listItems',
        'Berichten',
        'Lijst van berichten',
        itemParameters(labels),
        'ItemList',
      ),
      '/items/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        get: operation('showItem', 'Berichten', 'Eén bericht', {
          200: itemAnswer(),
          400: answer('Het verzoek klopt niet; alle fouten staan erin', 'Problem'),
          404: answer('Dit bericht is er niet', 'Problem'),
        }),
      },
      '/search': get(
        'search',
        'Berichten',
        'Zoeken met filters',
        searchParameters(labels),
        'SearchAnswer',
      ),
      '/suggest': get(
        'suggest',
        'Berichten',
        'Suggesties tijdens het typen',
        SuggestParameters,
        'SuggestAnswer',
      ),
      '/sources': get('listSources', 'Bronnen', 'Alle bronnen', NoParameters, 'SourceList'),
      '/subscriptions': { post: postSubscription() },
    },
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Een token van de beheerder; lezen kan ook zonder.',
        },
      },
      headers: { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } },
      schemas: schemasOf({
        Evidence: EvidenceShape,
        Tag: TagShape,
        Identifier: IdentifierShape,
        Item: ItemShape,
        FullItem: FullItemShape,
        ItemList,
        SearchAnswer,
        SuggestAnswer,
        UnderstoodPart: UnderstoodPartShape,
        Source: SourceShape,
        SourceList,
        SubscriptionRequest: subscriptionBody(labels),
        SubscriptionAccepted,
        Problem,
      }),
    },
  }
}

function contactAddress(publicUrl: string): string {
  return `einder@${new URL(publicUrl).hostname}`
}

function get(
  operationId: string,
  tag: string,
  summary: string,
  parameters: z.ZodObject,
  schema: string,
): JsonObject {
  return {
    get: {
      ...operation(operationId, tag, summary, {
        200: answer(summary, schema),
        400: answer('Het verzoek klopt niet; alle fouten staan erin', 'Problem'),
      }),
      parameters: Object.entries(parameters.shape).map(([name, field]) =>
        queryParameter(name, field),
      ),
    },
  }
}

function operation(
  operationId: string,
  tag: string,
  summary: string,
  responses: JsonObject,
): JsonObject {
  return {
    operationId,
    tags: [tag],
    summary,
    description: `${summary}.`,
    responses: {
      ...responses,
      401: answer('Het token is onbekend, ingetrokken of verlopen', 'Problem'),
      429: answer('Te veel verzoeken; zie Retry-After', 'Problem'),
      500: answer('Er ging bij ons iets mis', 'Problem'),
      503: answer('Zoeken lukt even niet; zie Retry-After', 'Problem'),
    },
  }
}

function postSubscription(): JsonObject {
  return {
    ...operation('requestSubscription', 'Abonnementen', 'Een abonnement aanvragen', {
      202: answer('Aangevraagd; de ontvanger bevestigt zelf', 'SubscriptionAccepted'),
      400: answer('Het verzoek klopt niet; alle fouten staan erin', 'Problem'),
      403: answer('Het token mag dit niet, of een andere site vroeg het', 'Problem'),
      413: answer('Meer dan 64 KiB', 'Problem'),
      415: answer('Geen JSON', 'Problem'),
    }),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: reference('SubscriptionRequest') } },
    },
  }
}

function queryParameter(name: string, field: z.core.$ZodType): JsonObject {
  const { $schema: _, description, ...schema } = z.toJSONSchema(field, { io: 'input' })
  return {
    name,
    in: 'query',
    ...(description && { description }),
    ...(schema.type === 'array' && { style: 'form', explode: false }),
    schema,
  }
}

function answer(description: string, schema: string): JsonObject {
  const contentType = schema === 'Problem' ? 'application/problem+json' : 'application/json'
  return {
    description,
    headers: { 'API-Version': { $ref: '#/components/headers/API-Version' } },
    content: { [contentType]: { schema: reference(schema) } },
  }
}

/** As JSON, or as JSON-LD to who asks for that. */
function itemAnswer(): JsonObject {
  const usual = answer('Het bericht', 'FullItem')
  return {
    ...usual,
    content: {
      'application/json': { schema: reference('FullItem') },
      [JSON_LD]: { schema: { type: 'object', description: 'schema.org en Dublin Core' } },
    },
  }
}

function reference(schema: string): JsonObject {
  return { $ref: `#/components/schemas/${schema}` }
}

/** All schemas, pointing to each other by name. */
function schemasOf(schemas: Readonly<Record<string, z.ZodType>>): JsonObject {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const described = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(described.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [
      id,
      schema,
    ]),
  )
}
