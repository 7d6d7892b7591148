import { z } from 'zod'
import { dateSchema, partialDateSchema } from './primitives.ts'

/**
 * Where a statement comes from and how sure it is.
 * - `verified`: somebody checked it on `checkedOn` against `source`.
 * - `pending`: read in `source`, not yet checked by an editor: names may be shown, contacts may not.
 * - `unverified`: weak or contradicted: never shown.
 */
export const verificationSchema = z
  .strictObject({
    status: z.enum(['verified', 'pending', 'unverified']),
    source: z.string().trim().min(1, 'toda afirmación lleva su fuente'),
    source_url: z.url({ protocol: /^https?$/ }).optional(),
    source_date: partialDateSchema.optional(),
    checked_on: dateSchema.optional(),
  })
  .refine((v) => v.status !== 'verified' || v.checked_on !== undefined, {
    message: '«verified» exige checked_on, la fecha en que alguien lo comprobó',
    path: ['checked_on'],
  })
export type Verification = z.infer<typeof verificationSchema>
