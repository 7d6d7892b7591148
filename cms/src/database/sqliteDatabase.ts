import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@libsql/client'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { ForgetfulDatabase } from '../confidential/ForgetfulDatabase.ts'
import { migrations } from '../migrations/index.ts'
import { checkSqliteFile } from './checkSqliteFile.ts'
import { DatabaseError } from './DatabaseError.ts'
import { drizzleSessions } from './drizzleSessions.ts'
import { indexLocales } from './indexLocales.ts'
import { nameLocaleColumns } from './nameLocaleColumns.ts'
import { runMigrations } from './runMigrations.ts'
import { openSqliteClient } from './sqliteClient.ts'

type Adapter = ReturnType<typeof sqliteAdapter>
type Database = ReturnType<Adapter['init']>
type Session = Database['sessions'][string]['db']

/**
 * Payload's SQLite adapter with real transactions, many simultaneous writers, and committed migrations
 * that run whenever the database is opened.
 */
export function sqliteDatabase({ file, migrationDir }: { file: string; migrationDir: string }): Adapter {
  const adapter = sqliteAdapter({
    client: { url: `file:${file}` },
    push: false,
    migrationDir,
    beforeSchemaInit: [indexLocales],
    afterSchemaInit: [nameLocaleColumns],
    transactionOptions: { behavior: 'immediate' },
  })
  return {
    ...adapter,
    init(args) {
      const db = adapter.init(args)
      const { connect, destroy } = db
      db.connect = async (options) => {
        await checkSqliteFile(file)
        db.client ??= await openSqliteClient(file)
        await connect?.call(db, options)
        // `payload migrate:create` compares schemas and must not apply anything.
        if (process.env.PAYLOAD_MIGRATING !== 'true') await runMigrations({ payload: args.payload, db, migrations })
      }
      db.destroy = async () => {
        db.client?.close()
        await destroy?.call(db)
      }
      let sessionOf: ReturnType<typeof drizzleSessions> | undefined
      db.beginTransaction = async () => {
        // When it is there, asked without waiting: the client notes which code began it.
        if (db.client === undefined) await db.initializing
        const transaction = await db.client.transaction('write')
        const id = randomUUID()
        // The session answers to everything of a drizzle transaction that Payload asks for.
        sessionOf ??= drizzleSessions(db.schema)
        const session = sessionOf(transaction) as unknown as Session
        db.sessions[id] = { db: session, resolve: () => transaction.commit(), reject: () => transaction.rollback() }
        return id
      }
      const wiped = new Set<string | number>()
      ;(db as ForgetfulDatabase).wipeAfter = (id) => {
        if (id !== null && id !== undefined) wiped.add(id)
      }
      db.commitTransaction = async (incoming) => {
        const id = await incoming
        const session = id === null || id === undefined ? undefined : db.sessions[id]
        if (session === undefined) return
        delete db.sessions[id as string]
        // Payload's own swallows a failed commit: the editor would be told that it was saved.
        try {
          await session.resolve()
        } catch (error) {
          throw new DatabaseError('La base de datos no pudo guardar el cambio. Revisa que haya espacio en el disco.', {
            cause: error,
          })
        }
        // The log that SQLite writes ahead still has the old pages, until it is carried over and cut.
        if (wiped.delete(id as string)) await cutLog(db.client)
      }
      return db
    },
  }
}

/** Carries the log over into the database and cuts it; one that is being read right now lets itself be cut a moment later. */
async function cutLog(client: Client): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    if (rows[0]?.busy !== 1) return
    await sleep(50)
  }
}
