import { z } from 'zod'
import { isFileName, localizedTextSchema, plainText, slugSchema } from './primitives.ts'

/** A row of `media/index.yaml`: an image that texts show by its slug. */
export const mediaSchema = z.strictObject({
  slug: slugSchema,
  file: z
    .string()
    .regex(/^[a-z0-9-]+\.(png|jpg|jpeg|webp|avif)$/, 'debe ser un nombre simple .png, .jpg, .webp o .avif')
    .max(84, 'debe tener como máximo 84 caracteres')
    .refine(isFileName, 'es un nombre que Windows se reserva; usa otro'),
  alt: localizedTextSchema,
  caption: localizedTextSchema.optional(),
  credit: plainText({ quoted: true }),
})
export type Media = z.infer<typeof mediaSchema>
