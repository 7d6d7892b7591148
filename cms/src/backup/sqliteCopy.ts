import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { findFault } from '../database/checkSqliteFile.ts'
import { DatabaseError } from '../database/DatabaseError.ts'
import { isBusy, retryBusy } from '../database/retryBusy.ts'
import { passing } from '../retention/passing.ts'
import { withoutDocuments } from './withoutDocuments.ts'

/** What SQLite keeps beside a database. */
const companions = ['', '-wal', '-shm', '-journal']

/**
 * Copies a database as it is at one moment, while others write: SQLite itself writes a whole second file.
 * @throws {DatabaseError} when there is none.
 */
export async function saveSqlite(file: string, to: string): Promise<void> {
  if (!existsSync(file))
    throw new DatabaseError(`No hay ninguna base de datos en ${file}. Revisa DATABASE_URI y JUSTICIA_DATA_DIR.`)
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  const client = createClient({ url: `file:${file}` })
  try {
    await retryBusy(() => client.execute({ sql: 'VACUUM INTO ?', args: [to] }))
  } catch (cause) {
    // A full disk is told as either; the database itself may be as good as ever.
    if (!/^SQLITE_(FULL|IOERR)/.test(String((cause as { code?: unknown }).code))) throw cause
    throw new DatabaseError(
      `No se pudo escribir la copia de la base de datos (${(cause as Error).message}). Revisa que haya espacio en el disco de ${path.dirname(to)}.`,
      { cause },
    )
  } finally {
    client.close()
  }
  await leaveOut(to)
  await chmod(to, 0o600)
}

/** A copy is kept for longer than what passes: it holds none of it, nor a page that had it. */
async function leaveOut(file: string): Promise<void> {
  const client = createClient({ url: `file:${file}` })
  try {
    // The copy may be of a CMS that has not been started since there is such a table.
    const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    const tables = new Set(rows.map(({ name }) => name))
    const emptied = Object.entries(passing).map(([slug, fields]) => {
      const columns = fields.map((field) => `"${snake(field)}" = NULL`)
      return [snake(slug), (table: string) => `UPDATE "${table}" SET ${columns.join(', ')}`] as const
    })
    const ended = [...withoutDocuments].map((slug) => [snake(slug), (table: string) => `DELETE FROM "${table}"`] as const)
    await client.execute('PRAGMA secure_delete = ON')
    for (const [table, statement] of [...emptied, ...ended]) if (tables.has(table)) await client.execute(statement(table))
  } finally {
    client.close()
  }
}

/** The name that the database has for a collection or a field. */
function snake(name: string): string {
  return name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/**
 * Makes sure that a database can be put in the place of what is there.
 * @throws {DatabaseError} when something is there and may not be replaced, or somebody has it open.
 */
export async function checkSqlitePlace(file: string, { replace }: { replace: boolean }): Promise<void> {
  if (!existsSync(file)) return
  if (!replace)
    throw new DatabaseError(
      `Ya hay una base de datos en ${file}. Con --replace se aparta (no se borra) y se pone la de la copia en su lugar.`,
    )
  const client = createClient({ url: `file:${file}` })
  try {
    // Leaving the log behind is refused while anybody else has the database open. The CMS begins another when it is started.
    await client.execute('PRAGMA journal_mode = DELETE')
  } catch (error) {
    if (isBusy(error))
      throw new DatabaseError(
        `Alguien tiene abierta la base de datos ${file}. Detén el CMS y quien publica, y vuelve a restaurar.`,
      )
    // What is there is damaged: that is why it is replaced.
  } finally {
    client.close()
  }
}

/**
 * Puts a copy in the place of a database. It is whole on the disk before anything is moved.
 * @param input.aside folder for what was there.
 * @throws {DatabaseError} when the copy cannot be read; nothing is moved then.
 */
export async function loadSqlite({ from, file, aside }: { from: string; file: string; aside: string }): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const part = `${file}.restaurando`
  await rm(part, { force: true })
  try {
    await copyFile(from, part)
    await chmod(part, 0o600)
    const handle = await open(part, 'r+')
    await handle.sync().finally(() => handle.close())
    const fault = await findFault(part)
    if (fault !== undefined) throw new DatabaseError(`La base de datos de la copia no se puede leer (${fault}). Usa otra copia.`)
  } catch (error) {
    for (const suffix of companions) await rm(part + suffix, { force: true })
    throw error
  }
  for (const suffix of companions) {
    if (!existsSync(file + suffix)) continue
    await mkdir(aside, { recursive: true, mode: 0o700 })
    await rename(file + suffix, path.join(aside, path.basename(file) + suffix))
  }
  await rename(part, file)
}
