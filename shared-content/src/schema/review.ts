import { z } from 'zod'
import { dateSchema, pastDateSchema, plainText } from './primitives.ts'

/**
 * Who has signed that the law is right, and when it must be looked at again.
 * `pending` says so on the page; nothing pretends to be approved.
 */
export const reviewSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('pending'), next: dateSchema }),
  z.strictObject({ status: z.literal('approved'), by: plainText(), on: pastDateSchema, next: dateSchema }),
])
export type Review = z.infer<typeof reviewSchema>
