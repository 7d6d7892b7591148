import { z } from 'zod'
import { type LanguageKey, translationKeys } from '../languages.ts'

/** Lower-case ASCII words joined by hyphens: the form of every slug and key. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'debe tener solo minúsculas sin acento, números y guiones')

/** A fact's key: `ambito.nombre`, slugs joined by dots. */
export const factKeySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/, 'debe tener la forma «ambito.nombre»')

/** A telephone as it is read: digits in groups, perhaps with a leading + or *. */
export const phoneNumberSchema = z.string().regex(/^[+*]?[0-9][0-9 ]{1,18}$/, 'debe tener solo cifras y espacios')

/** ISO 8601 calendar date, `2026-11-21`. */
export const dateSchema = z.iso.date('debe ser una fecha AAAA-MM-DD')

/** ISO 8601 date of any precision: a year, a month or a day. Sources often give no more. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'debe ser AAAA, AAAA-MM o AAAA-MM-DD')

/** Text in the source language and, where it exists, in others. Never an empty string. */
export const localizedTextSchema = z.strictObject({
  es: z.string().trim().min(1, 'no puede estar vacío'),
  ...Object.fromEntries(
    translationKeys.map((key) => [key, z.string().trim().min(1, 'no puede estar vacío').optional()] as const),
  ),
}) as z.ZodType<LocalizedText> & { shape: { es: z.ZodString } }
export type LocalizedText = { es: string } & Record<LanguageKey, string>

/**
 * ISO 8601 duration of one unit (`PT48H`, `P5D`, `P1M`, `P1Y`); `PT0S` is «at once».
 * A deadline of law has one unit: mixing them would hide which one the law counts in.
 */
export const durationSchema = z
  .string()
  .regex(/^(PT0S|PT[1-9]\d*[HM]|P[1-9]\d*[DWMY])$/, 'debe ser una duración ISO 8601 de una unidad, como PT48H o P5D')
