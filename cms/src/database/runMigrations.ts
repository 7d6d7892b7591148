import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import {
  type BasePayload,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { DatabaseError } from './DatabaseError.ts'

/** A committed migration of the schema, as `npm run migrate:create` writes it. */
export interface Migration {
  name: string
  up: (args: { db: never; payload: BasePayload; req: PayloadRequest }) => Promise<void>
}

/**
 * Applies the migrations that a database lacks, each in a transaction of its own. Payload's own `migrate` ends the
 * process without a word when one fails, and lets two processes that start together apply the same one twice.
 * @throws {DatabaseError} when a migration fails; the database is left as it was before it.
 */
export async function runMigrations(input: {
  payload: BasePayload
  db: SQLiteAdapter
  migrations: readonly Migration[]
}): Promise<void> {
  const { payload, db, migrations } = input
  const applied = await readApplied(db)
  for (const migration of migrations) if (!applied.has(migration.name)) await apply(payload, db, migration)
}

async function apply(payload: BasePayload, db: SQLiteAdapter, { name, up }: Migration): Promise<void> {
  const req = await createLocalReq({}, payload)
  try {
    await initTransaction(req)
    // Another process may have applied it while this one waited for its turn.
    if (!(await readApplied(db)).has(name)) {
      await up({ db: db.sessions[String(await req.transactionID)]?.db as never, payload, req })
      await payload.create({ collection: 'payload-migrations', data: { name, batch: 1 }, req })
    }
    await commitTransaction(req)
  } catch (cause) {
    await killTransaction(req)
    throw new DatabaseError(
      `No se pudo poner al día la base de datos (${name}). Restaura una copia, o bórrala y vuelve a sembrar con: npm run seed`,
      { cause },
    )
  }
}

async function readApplied({ client }: SQLiteAdapter): Promise<Set<string>> {
  const { rows: tables } = await client.execute(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'",
  )
  if (tables.length === 0) return new Set()
  const { rows } = await client.execute('SELECT name FROM payload_migrations')
  return new Set(rows.map(({ name }) => String(name)))
}
