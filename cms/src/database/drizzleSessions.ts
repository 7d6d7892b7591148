import type { Client, Transaction } from '@libsql/client'
import { LibSQLDatabase, LibSQLSession } from '@payloadcms/db-sqlite/drizzle/libsql'
import { createTableRelationsHelpers, extractTablesRelationalConfig } from '@payloadcms/db-sqlite/drizzle/relations'
import { SQLiteAsyncDialect } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

/** What drizzle asks a database through. */
type Session = LibSQLDatabase<Record<string, unknown>>

/**
 * What gives a transaction its drizzle session. `drizzle()` gives the same, and works out each time anew how all tables
 * refer to each other, which is most of what a transaction costs.
 * @param schema all tables and their relations, by name.
 */
export function drizzleSessions(schema: Record<string, unknown>): (transaction: Transaction) => Session {
  const { tables, tableNamesMap } = extractTablesRelationalConfig(schema, createTableRelationsHelpers)
  const relational = { fullSchema: schema, schema: tables as never, tableNamesMap }
  const dialect = new SQLiteAsyncDialect()
  return (transaction) => {
    // A transaction answers to everything of a client that drizzle asks for.
    const session = new LibSQLSession(transaction as unknown as Client, dialect, relational, {}, undefined)
    return new LibSQLDatabase('async', dialect, session, relational)
  }
}
