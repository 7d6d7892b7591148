import { z } from 'zod'
import { rows } from '../values/limits.ts'
import { publicationSeriesSchema, researchTopicSchema, workLanguageSchema } from '../vocabulary/research.ts'
import { localizedTextSchema, pastPartialDateSchema, plainText, slugSchema, webAddressSchema } from './primitives.ts'

/** Sites where anybody puts documents of others: a work is cited, and such a copy of it is not led to. */
const copySites =
  /(?:^|\.)(?:scribd|issuu|docslib|docplayer|dokumen|lawsdocbox|readkong|studenta|5y1|cupdf|academia|pdfslide|pdfcoffee|slideshare|v?documents?|f(?:docu(?:ment(?:o|s)?)))\.[a-z.]+$/

/** Where the holder of a work shows it. */
const workAddressSchema = webAddressSchema().refine((url) => !isCopySite(url), {
  error: 'es un sitio donde cualquiera sube documentos de otros; usa la dirección de la institución, o déjalo vacío',
})

/**
 * An entry of `publications.yaml`: a work that the library cites. None is hosted here. What was not printed in what was read
 * of it is left out.
 */
export const publicationSchema = z.strictObject({
  slug: slugSchema,
  /** As printed, in the language of the work. */
  title: plainText({ max: 300, quoted: true }),
  series: publicationSeriesSchema,
  /** The name of its series, as printed. */
  series_title: plainText({ max: 200, quoted: true }).optional(),
  /** «Shirk, David A.»; an institution has no comma. */
  authors: rows(plainText({ max: 200, quoted: true })).default([]),
  /** The names are those of who put it together. */
  edited: z.boolean().default(false),
  date: pastPartialDateSchema.optional(),
  institution: plainText({ max: 300, quoted: true }).optional(),
  /** Of an article: its journal, and where in it. */
  journal: plainText({ max: 200, quoted: true }).optional(),
  volume: plainText({ max: 20 }).optional(),
  issue: plainText({ max: 20 }).optional(),
  /** «1403-1432», or how many. */
  pages: z
    .string()
    .regex(/^[0-9ivxlc]+(?:, \d+)?(?:-\d+)?$/, 'se escribe como «56», «xiv, 139» o «1403-1432»')
    .max(20)
    .optional(),
  isbn: z.string().refine(isIsbn, 'no es un ISBN: sus cifras no cuadran').optional(),
  issn: z
    .string()
    .regex(/^\d{4}-\d{3}[\dX]$/, 'se escribe como «0188-7653»')
    .optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/[-._;()/:A-Za-z0-9]+$/, 'empieza con «10.» y no lleva la dirección')
    .max(200)
    .optional(),
  /** Another number that it bears. */
  number: plainText({ max: 60, quoted: true }).optional(),
  url: workAddressSchema.optional(),
  languages: rows(workLanguageSchema).min(1),
  topics: rows(researchTopicSchema).min(1),
  /** Of the sister programme, *Justice in Mexico*. */
  own_programme: z.boolean().default(false),
  note: localizedTextSchema.optional(),
})
export type Publication = z.infer<typeof publicationSchema>

/** Whether an address is of a site where anybody puts documents of others. */
export function isCopySite(url: string): boolean {
  return URL.canParse(url) && copySites.test(new URL(url).hostname)
}

/** Whether the check digit of an ISBN of 10 or 13 digits is right. */
export function isIsbn(text: string): boolean {
  const digits = text.replaceAll('-', '')
  if (/^97[89]\d{10}$/.test(digits))
    return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0
  if (!/^\d{9}[\dX]$/.test(digits)) return false
  return [...digits].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - index), 0) % 11 === 0
}
