import { z } from 'zod'
import { rows } from '../values/limits.ts'
import { columnTypeSchema, dataLicenceSchema, researchTableSchema, tablePlacesSchema } from '../vocabulary/research.ts'
import { localizedTextSchema, partialDateSchema, pastDateSchema, plainText, slugSchema } from './primitives.ts'

const columnName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'el nombre de una columna lleva minúsculas, cifras y «_»')
  .max(60)

/** A column, in the words of Table Schema. */
export const columnSchema = z.strictObject({
  name: columnName,
  type: columnTypeSchema,
  description: localizedTextSchema,
  /** Every value lies within them. */
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})
export type Column = z.infer<typeof columnSchema>

/** A release of the table: its bytes never change. */
export const datasetReleaseSchema = z.strictObject({
  number: z.string().regex(/^\d+\.\d+\.\d+$/, 'se escribe como «1.0.0»'),
  date: pastDateSchema,
  /** Rows of the table, without its head. */
  rows: z.int().min(1),
  /** SHA-256 of the file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'son 64 cifras hexadecimales'),
  description: localizedTextSchema,
})
export type DatasetRelease = z.infer<typeof datasetReleaseSchema>

/**
 * An entry of `datasets.yaml`: a table in `shared-content/research/` and all that must be known before it is used. Its words
 * are those of Data Package 2.0 where that has them.
 */
export const datasetSchema = z
  .strictObject({
    slug: slugSchema,
    /** Of several, the one with the smallest is first. */
    order: z.int().min(0),
    /** The CSV, without its extension. */
    table: researchTableSchema,
    /** Its title. */
    name: localizedTextSchema,
    /** What it says, in a sentence. */
    description: localizedTextSchema,
    /** The first and the last year, month or day that it tells of. */
    from: partialDateSchema,
    until: partialDateSchema,
    places: tablePlacesSchema,
    /** States that were not published, by their code. */
    absent: rows(z.string().regex(/^[A-Z]{3}$/, 'es una clave como «JAL»')).default([]),
    /** Whose figures they are. */
    institution: plainText({ quoted: true }),
    /** The document of the institution. */
    source: plainText({ quoted: true }),
    /** Where that was read, and in which version. */
    read_in: plainText({ quoted: true }),
    /** How the table was made of it, and what was compared. */
    method: localizedTextSchema,
    /** What it cannot tell, in plain words. */
    caveats: rows(z.strictObject({ description: localizedTextSchema })).min(1),
    licence: dataLicenceSchema,
    columns: rows(columnSchema).min(1),
    /** Columns that together name a row. */
    key: rows(columnName).min(1),
    /** Indicators whose national figure is the sum of the states. */
    sums: rows(plainText({ max: 80, quoted: true })).default([]),
    /** The newest first. */
    releases: rows(datasetReleaseSchema).min(1),
  })
  .superRefine(({ columns, key, from, until }, ctx) => {
    const names = columns.map(({ name }) => name)
    for (const [index, name] of names.entries())
      if (names.indexOf(name) !== index)
        ctx.addIssue({ code: 'custom', path: ['columns', index, 'name'], message: `ya hay una columna «${name}»` })
    for (const name of key)
      if (!names.includes(name)) ctx.addIssue({ code: 'custom', path: ['key'], message: `no hay ninguna columna «${name}»` })
    if (until < from) ctx.addIssue({ code: 'custom', path: ['until'], message: 'es antes de donde empieza' })
  })
export type Dataset = z.infer<typeof datasetSchema>
