import { z } from 'zod'
import { pastDateSchema, pastPartialDateSchema, plainText, webAddressSchema } from './primitives.ts'

/**
 * Where a statement comes from and how sure it is.
 * - `verified`: somebody checked it on `checkedOn` against `source`.
 * - `pending`: read in `source`, not yet checked by an editor: names may be shown, contacts may not.
 * - `unverified`: weak or contradicted: never shown.
 */
export const verificationSchema = z
  .strictObject({
    status: z.enum(['verified', 'pending', 'unverified']),
    source: plainText({ quoted: true, empty: 'toda afirmación lleva su fuente' }),
    source_url: webAddressSchema().optional(),
    source_date: pastPartialDateSchema.optional(),
    checked_on: pastDateSchema.optional(),
  })
  .refine((v) => v.status !== 'verified' || v.checked_on !== undefined, {
    message: '«verified» exige checked_on, la fecha en que alguien lo comprobó',
    path: ['checked_on'],
  })
export type Verification = z.infer<typeof verificationSchema>
