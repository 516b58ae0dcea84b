import * as z from 'zod'

/** Where in the policy world a source stands, from Brussels to the trade press. */
export const Level = z.enum(['eu', 'national', 'regional', 'g40', 'knowledge', 'media'])
export type Level = z.infer<typeof Level>
