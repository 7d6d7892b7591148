import { z } from 'zod'
import { localizedTextSchema, slugSchema } from './primitives.ts'

/** A row of `media/index.yaml`: an image that texts show by its slug. */
export const mediaSchema = z.strictObject({
  slug: slugSchema,
  file: z.string().regex(/^[a-z0-9-]+\.(png|jpg|jpeg|webp|avif)$/, 'debe ser un nombre simple .png, .jpg, .webp o .avif'),
  alt: localizedTextSchema,
  caption: localizedTextSchema.optional(),
  credit: z.string().trim().min(1),
})
export type Media = z.infer<typeof mediaSchema>
export const mediaIndexSchema = z.array(mediaSchema)
