import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { DatabaseError } from '../database/DatabaseError.ts'
import { migrations } from '../migrations/index.ts'

const aboutSchema = z.strictObject({
  kind: z.enum(['sqlite', 'mongodb']),
  /** Name of the last migration that the CMS knew which made it. */
  schema: z.string(),
})

/** What a copy of the CMS says of itself. */
export type AboutCopy = z.infer<typeof aboutSchema>

/** Where things are in a folder that holds a copy of the CMS. */
export function copyLayout(dir: string) {
  return {
    about: path.join(dir, 'cms.json'),
    /** Of SQLite. */
    file: path.join(dir, 'database', 'justicia.db'),
    /** Of MongoDB: two files a collection. */
    collections: path.join(dir, 'database'),
    media: path.join(dir, 'media'),
  }
}

/** Writes what a copy says of itself. */
export async function writeAbout(dir: string, { kind }: Pick<AboutCopy, 'kind'>): Promise<void> {
  const about: AboutCopy = { kind, schema: migrations.at(-1)?.name ?? '' }
  await writeFile(copyLayout(dir).about, JSON.stringify(about), { mode: 0o600 })
}

/**
 * Reads what a copy says of itself, for a database of this kind.
 * @throws {DatabaseError} for a copy of a later CMS, or of another kind of database.
 */
export async function readAbout(dir: string, kind: AboutCopy['kind']): Promise<AboutCopy> {
  const { success, data } = aboutSchema.safeParse(JSON.parse(await readFile(copyLayout(dir).about, 'utf8')))
  if (!success || !migrations.some(({ name }) => name === data.schema))
    throw new DatabaseError(
      'La copia es de una versión más nueva del CMS que la de aquí. Pon aquí esa versión (o una posterior) y vuelve a restaurar.',
    )
  const names = { sqlite: 'SQLite', mongodb: 'MongoDB' }
  if (data.kind !== kind)
    throw new DatabaseError(
      `La copia es de ${names[data.kind]} y DATABASE_URI dice ${names[kind]}. Restáurala en ${names[data.kind]}; docs/operations.md dice cómo pasar de una base a la otra.`,
    )
  return data
}
