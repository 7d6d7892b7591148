import { z } from 'zod'
import { rows } from '../values/limits.ts'
import { namesGuides, organizationRoleSchema } from '../vocabulary/organizationRoles.ts'
import { isSafeNumber } from '../vocabulary/safeNumbers.ts'
import { localizedTextSchema, phoneNumberSchema, plainText, slugSchema, webAddressSchema } from './primitives.ts'
import { safeVerificationSchema, verificationSchema } from './verification.ts'

/** HSDS 3.0 phone; shown only while its own verification lets it (`showsContact`). */
export const phoneSchema = z
  .strictObject({
    number: phoneNumberSchema,
    type: z.enum(['voice', 'sms', 'whatsapp']).default('voice'),
    description: localizedTextSchema.optional(),
    verification: safeVerificationSchema,
  })
  .superRefine(({ number, verification }, ctx) => {
    if (isSafeNumber(number)) return
    for (const { message, path } of verificationSchema.safeParse(verification).error?.issues ?? [])
      ctx.addIssue({ code: 'custom', message, path: ['verification', ...path] })
  })

/** HSDS 3.0 schedule, in words: opening hours are quoted, not computed. */
export const scheduleSchema = z.strictObject({
  description: localizedTextSchema,
  verification: verificationSchema,
})

/** HSDS 3.0 location with its address. A confidential one is kept in the CMS only, sealed: files never carry it. */
export const locationSchema = z.strictObject({
  address: plainText(),
  municipality: plainText().optional(),
  confidential: z.boolean().default(false),
  verification: verificationSchema,
})

/** HSDS 3.0 organization, with what this project needs to know about whom it serves and how far it is trusted. */
export const organizationSchema = z
  .strictObject({
    /** UUID version 5 of `<state or nacional>/<slug>`: the same in every export. */
    id: z.uuid(),
    slug: slugSchema,
    role: organizationRoleSchema,
    /**
     * Slugs of the national guides whose readers a civil organization or a help line can help, in any order: no other
     * guide, and no outcome of a flow that leads to another guide, shows it. The directory always does. Institutions
     * serve everybody and name none.
     */
    guides: rows(slugSchema).default([]),
    name: localizedTextSchema,
    alternate_name: localizedTextSchema.optional(),
    /** What it does for the reader, in one sentence. */
    description: localizedTextSchema.optional(),
    website: z.strictObject({ url: webAddressSchema(), verification: verificationSchema }).optional(),
    phones: rows(phoneSchema).default([]),
    schedules: rows(scheduleSchema).default([]),
    locations: rows(locationSchema).default([]),
    /** A shelter and the like: no location of it ever leaves the resolver. */
    confidential: z.boolean().default(false),
    verification: verificationSchema,
  })
  .refine(({ role, guides }) => namesGuides(role) || guides.length === 0, {
    path: ['guides'],
    message:
      'solo una organización civil o una línea de ayuda nombra guías, porque las instituciones atienden a todas las personas; quita las guías o corrige su papel',
  })
  .superRefine(({ locations, confidential }, ctx) => {
    for (const [index, location] of locations.entries())
      if (confidential || location.confidential)
        ctx.addIssue({
          code: 'custom',
          path: ['locations', index],
          message:
            'el lugar de una institución confidencial no se escribe en archivos, que cualquiera puede copiar; quítalo de aquí y escríbelo en el CMS, que lo guarda sellado',
        })
  })
export type Organization = z.infer<typeof organizationSchema>
