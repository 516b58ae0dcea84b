import * as z from 'zod'
import { FACETS } from '../../search/search-index.ts'
import { PART_KINDS, QUERY_HINTS, type UnderstoodPart } from '../../search/understood.ts'

export const UnderstoodPartShape = z
  .object({
    kind: z.enum(PART_KINDS),
    typed: z.string().describe('Zoals getypt'),
    excluded: z.boolean().describe('Berichten die dit hebben, blijven weg'),
    alsoFinds: z
      .array(z.string())
      .optional()
      .describe('Waarop we ook zochten: andere namen, de andere taal, delen van het woord'),
    correctedTo: z.string().optional().describe('Het woord waarop we zochten'),
    concept: z.string().optional().describe('Id van de regeling die het noemt'),
    field: z.enum(['title', ...FACETS]).optional(),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    hint: z.enum(QUERY_HINTS).optional().describe('Wat er niet klopte; we lazen het als woorden'),
  })
  .describe('Hoe we een deel van de zoekvraag lazen')

export function understoodShape({
  alsoFinds,
  ...part
}: UnderstoodPart): z.input<typeof UnderstoodPartShape> {
  return { ...part, ...(alsoFinds && { alsoFinds: [...alsoFinds] }) }
}
