import { z } from 'zod'
import { type LanguageKey, translationKeys } from '../languages.ts'
import { slugSchema } from '../values/keys.ts'
import { rows } from '../values/limits.ts'
import { plainText } from '../values/plainText.ts'

export { dateSchema, partialDateSchema, pastDateSchema, pastPartialDateSchema } from '../values/days.ts'
export { factKeySchema, isFileName, slugSchema } from '../values/keys.ts'
export { phoneNumberSchema, phoneProblem } from '../values/phoneNumber.ts'
export { plainText } from '../values/plainText.ts'
export { webAddressProblem, webAddressSchema } from '../values/webAddress.ts'

/** Text in the source language and, where it exists, in others. Never an empty string. */
export const localizedTextSchema = z.strictObject({
  es: plainText(),
  ...Object.fromEntries(translationKeys.map((key) => [key, plainText().optional()] as const)),
}) as z.ZodType<LocalizedText> & { shape: { es: z.ZodString } }
export type LocalizedText = { es: string } & Record<LanguageKey, string>

/**
 * Names that a piece with pages of its own had in their addresses: whoever follows an old one is led on. Another piece of
 * the kind that was withdrawn may leave its name here.
 */
export const formerlySchema = rows(slugSchema).min(1).optional()

/**
 * ISO 8601 duration of one unit (`PT48H`, `P5D`, `P1M`, `P1Y`); `PT0S` is «at once».
 * A deadline of law has one unit: mixing them would hide which one the law counts in.
 */
export const durationSchema = z
  .string()
  .regex(/^(PT0S|PT[1-9]\d{0,3}[HM]|P[1-9]\d{0,3}[DWMY])$/, 'debe ser una duración ISO 8601 de una unidad, como PT48H o P5D')
