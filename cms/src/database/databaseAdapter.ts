import { fileURLToPath } from 'node:url'
import { DatabaseError } from './DatabaseError.ts'
import type { mongoDatabase } from './mongoDatabase.ts'
import type { sqliteDatabase } from './sqliteDatabase.ts'

/**
 * The database that an address names: `mongodb://…` or `mongodb+srv://…`, else a SQLite file (`file:…`).
 * Only the one asked for is loaded.
 * @throws {DatabaseError} for any other address.
 */
export async function databaseAdapter(input: {
  uri: string
  migrationDir: string
}): Promise<ReturnType<typeof mongoDatabase> | ReturnType<typeof sqliteDatabase>> {
  const { uri, migrationDir } = input
  const file = sqliteFile(uri)
  if (file === undefined) {
    const { mongoDatabase } = await import('./mongoDatabase.ts')
    return mongoDatabase({ uri })
  } else {
    const { sqliteDatabase } = await import('./sqliteDatabase.ts')
    return sqliteDatabase({ file, migrationDir })
  }
}

/**
 * The file of the SQLite database that an address names; undefined for one of MongoDB.
 * @throws {DatabaseError} for any other address.
 */
export function sqliteFile(uri: string): string | undefined {
  if (/^mongodb(\+srv)?:\/\//.test(uri)) return undefined
  if (uri.startsWith('file:')) return uri.startsWith('file:///') ? fileURLToPath(uri) : uri.slice('file:'.length)
  throw new DatabaseError(
    `DATABASE_URI no es una dirección conocida («${uri.split(':')[0]}:»). Usa file:/ruta/justicia.db o mongodb://servidor/base.`,
  )
}
