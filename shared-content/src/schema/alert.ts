import { z } from 'zod'
import type { LanguageKey } from '../languages.ts'
import { instantSchema } from '../values/instants.ts'
import { rows } from '../values/limits.ts'
import { organizationRoleSchema } from '../vocabulary/organizationRoles.ts'
import { severities } from '../vocabulary/severities.ts'
import { plainText, slugSchema, webAddressSchema } from './primitives.ts'

/** Seven digits or more in a row, however they are grouped: a number that somebody would dial. */
const telephone = /(?:\d[\s().\u2010-\u2015-]*){7,}/
const address = /https?:|www\.|\S@\S/i

/** Words that name no contact: those come from the directory, which knows their source and when they end. */
function withoutContacts(limits: { min: number; max: number }) {
  return plainText(limits)
    .refine((text) => !telephone.test(text), {
      error: 'no lleva teléfonos: di a quién llamar en «roles», y su número sale del directorio',
    })
    .refine((text) => !address.test(text), {
      error: 'no lleva direcciones web ni correos: la fuente tiene su propio campo, y los contactos salen del directorio',
    })
}

const textShape = {
  title: withoutContacts({ min: 5, max: 90 }),
  /** One or two sentences: what happens, and what to do. */
  text: withoutContacts({ min: 20, max: 320 }),
}

/** Fields of an alert that are no text; `alertFileSchema` has them all. */
const alertShape = {
  severity: z.enum(severities),
  /** From when on it is shown, and until when; then it goes by itself. */
  from: instantSchema,
  until: instantSchema,
  /** Of a national alert: slugs of the only states that show it. Without any, all states and the portal do. */
  states: rows(slugSchema).default([]),
  guide: slugSchema.optional(),
  /** Whom to call, of each reader's own state or of the nation. */
  roles: z.array(organizationRoleSchema).max(2, 'nombra a dos como máximo: un aviso es breve').default([]),
  /** Where a fact that it states comes from. */
  source: plainText({ max: 200, quoted: true }).optional(),
  source_url: webAddressSchema(['https']).optional(),
}

/**
 * `alerts/<slug>/es.yaml`, `states/<state>/alerts/<slug>/es.yaml`: a notice on every page of some sites, between two moments.
 */
export const alertFileSchema = z
  .strictObject({ ...alertShape, ...textShape })
  .refine(({ from, until }) => new Date(from) < new Date(until), {
    path: ['until'],
    error: 'el aviso termina después de empezar',
  })
  .refine(({ source, source_url }) => source !== undefined || source_url === undefined, {
    path: ['source'],
    error: 'di de quién es la dirección de la fuente',
  })
export type AlertFile = z.infer<typeof alertFileSchema>

/** `alerts/<slug>/en.yaml`: only what is text. */
export const alertTranslationFileSchema = z.strictObject(textShape)

export interface AlertText {
  title: string
  text: string
}

export interface Alert extends Omit<AlertFile, keyof AlertText> {
  slug: string
  text: { es: AlertText } & Record<LanguageKey, AlertText>
}

/** Whether an alert is shown at a moment. */
export function isCurrent({ from, until }: Pick<Alert, 'from' | 'until'>, now: Date): boolean {
  return new Date(from) <= now && now < new Date(until)
}
