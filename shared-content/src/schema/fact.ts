import { z } from 'zod'
import { dateSchema, factKeySchema, localizedTextSchema } from './primitives.ts'
import { verificationSchema } from './verification.ts'

const webAddress = z.url({ protocol: /^https$/ })

/**
 * A dated, sourced statement, national or of one state, that texts quote by its key.
 * Several entries may share a key when their validity windows do not overlap.
 */
export const factSchema = z
  .strictObject({
    key: factKeySchema,
    kind: z.enum(['name', 'text', 'number', 'money', 'phone', 'url']),
    value: localizedTextSchema,
    /** Spanish article of a name (la Fiscalía…), so that sentences can be built around it. */
    article: z.enum(['el', 'la', 'los', 'las']).optional(),
    /** First and last day of validity, inclusive; open where absent. */
    valid_from: dateSchema.optional(),
    valid_until: dateSchema.optional(),
    verification: verificationSchema,
  })
  .refine(({ kind, value }) => kind !== 'url' || webAddress.safeParse(value.es).success, {
    message: 'una dirección web empieza con https:// y está completa, como «https://www.gob.mx/»',
    path: ['value', 'es'],
  })
export type Fact = z.infer<typeof factSchema>
export const factsFileSchema = z.array(factSchema)
