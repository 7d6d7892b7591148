import { access, constants, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { keepDatabasePrivate } from '../settings/ownerOnly.ts'
import { DatabaseError } from './DatabaseError.ts'

/**
 * Makes sure that a SQLite file can be opened, read and written before anything else touches it.
 * A file that does not exist yet is made, empty, when its folder can be written. Only its owner may read it.
 * @throws {DatabaseError} saying what is wrong and how to mend it.
 */
export async function checkSqliteFile(file: string): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: NodeJS.ErrnoException) => {
    throw new DatabaseError(
      `No se pudo crear la carpeta ${folder} (${cause.code}). Da permiso de escritura o cambia DATABASE_URI.`,
      { cause },
    )
  })
  await access(folder, constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    throw new DatabaseError(
      `No se puede escribir en la carpeta ${folder} (${cause.code}). Da permiso de escritura o cambia DATABASE_URI.`,
      { cause },
    )
  })
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : Number.NaN),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0
      throw error
    },
  )
  if (Number.isNaN(size)) throw new DatabaseError(`${file} no es un archivo. Cambia DATABASE_URI.`)
  if (size === 0) return keepDatabasePrivate(file)
  await access(file, constants.R_OK | constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    throw new DatabaseError(`El archivo ${file} es de solo lectura (${cause.code}). Da permiso de lectura y escritura.`, {
      cause,
    })
  })
  keepDatabasePrivate(file)
  const fault = await findFault(file)
  if (fault !== undefined)
    throw new DatabaseError(
      `El archivo ${file} está dañado o incompleto (${fault}). Restaura una copia, o bórralo y vuelve a sembrar con: npm run seed`,
    )
}

/** What SQLite's own check finds first, or undefined. */
export async function findFault(file: string): Promise<string | undefined> {
  try {
    const client = createClient({ url: `file:${file}` })
    try {
      const { rows } = await client.execute('PRAGMA quick_check(1)')
      const verdict = String(rows[0]?.[0] ?? 'sin respuesta')
      return verdict === 'ok' ? undefined : verdict.split('\n')[0]
    } finally {
      client.close()
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return error.message
  }
}
