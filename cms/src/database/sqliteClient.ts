import { type Client, createClient, type InStatement, type Transaction } from '@libsql/client'
import { Mutex, withTimeout } from 'async-mutex'
import { DatabaseError } from './DatabaseError.ts'
import { retryBusy } from './retryBusy.ts'

/** How long a write waits for the writes before it, in milliseconds. */
const patience = 30_000

const pragmas = ['PRAGMA journal_mode = WAL', 'PRAGMA synchronous = NORMAL', 'PRAGMA foreign_keys = ON']

/**
 * A libsql client of one file for a process with many simultaneous writers: one connection reads, another holds the
 * only open transaction, and the next transaction waits its turn. Other processes are waited for as well.
 * (libsql's own client opens a connection for each transaction, and its BEGIN fails when another one writes.)
 */
export async function openSqliteClient(file: string): Promise<Client> {
  const url = `file:${file}`
  const reader = createClient({ url })
  const writer = createClient({ url })
  for (const client of [reader, writer]) for (const pragma of pragmas) await retryBusy(() => client.execute(pragma), { patience })
  const turn = withTimeout(
    new Mutex(),
    patience,
    new DatabaseError('La base de datos está ocupada desde hace demasiado tiempo. Vuelve a intentarlo en un minuto.'),
  )

  return {
    execute: (statement: InStatement) => retryBusy(() => reader.execute(statement), { patience }),
    batch: (statements, mode) => retryBusy(() => reader.batch(statements, mode), { patience }),
    migrate: (statements) => retryBusy(() => reader.migrate(statements), { patience }),
    executeMultiple: (sql) => retryBusy(() => reader.executeMultiple(sql), { patience }),
    async transaction() {
      const release = await turn.acquire()
      try {
        await retryBusy(() => writer.execute('BEGIN IMMEDIATE'), { patience })
      } catch (error) {
        release()
        throw error
      }
      return openTransaction(writer, release)
    },
    sync: () => reader.sync(),
    close() {
      reader.close()
      writer.close()
    },
    get closed() {
      return reader.closed
    },
    protocol: reader.protocol,
  }
}

function openTransaction(writer: Client, release: () => void): Transaction {
  let closed = false
  const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
    if (closed) return
    await retryBusy(() => writer.execute(sql), { patience })
    closed = true
    release()
  }
  return {
    execute: (statement: InStatement) => writer.execute(statement),
    async batch(statements) {
      const results = []
      for (const statement of statements) results.push(await writer.execute(statement))
      return results
    },
    executeMultiple: (sql) => writer.executeMultiple(sql),
    async commit() {
      try {
        await end('COMMIT')
      } catch (error) {
        // A commit that failed (a full disk) leaves the transaction open: nothing of it may stay.
        await end('ROLLBACK').catch(() => {
          closed = true
          release()
        })
        throw error
      }
    },
    rollback: () => end('ROLLBACK'),
    close() {
      void end('ROLLBACK')
    },
    get closed() {
      return closed
    },
  }
}
