import { AsyncLocalStorage } from 'node:async_hooks'
import { type Client, createClient, type InStatement, type ResultSet, type Transaction } from '@libsql/client'
import { Mutex, withTimeout } from 'async-mutex'
import { DatabaseError } from './DatabaseError.ts'
import { retryBusy } from './retryBusy.ts'

/** How long a write waits for the writes before it, in milliseconds. */
const patience = 30_000

/** How long it waits when the transaction before it was begun by the very code that now asks: that code usually waits
 * for this write before it commits, and both would wait for each other. */
const ownPatience = 300

/** A transaction's place in the line of writers, and that of the transaction in whose course it was begun. */
interface Turn {
  state: 'asked' | 'held' | 'over'
  within: Turn | undefined
}

const pragmas = [
  'PRAGMA busy_timeout = 0',
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = NORMAL',
  'PRAGMA foreign_keys = ON',
  // What is deleted or replaced is overwritten: no confidential address stays in a free page.
  'PRAGMA secure_delete = ON',
]

/**
 * A libsql client of one file for a process with many simultaneous writers: one connection reads, another writes in
 * one transaction at a time, and the next one waits its turn. Other processes are waited for as well.
 * (libsql's own client opens a connection for each transaction, and its BEGIN fails when another one writes.)
 */
export async function openSqliteClient(file: string): Promise<Client> {
  const connect = async (): Promise<Client> => {
    const connection = createClient({ url: `file:${file}` })
    for (const pragma of pragmas) await retryBusy(() => connection.execute(pragma), { patience })
    return connection
  }
  const reader = await connect()
  let writer = await connect()
  const mutex = new Mutex()
  const line = withTimeout(
    mutex,
    patience,
    new DatabaseError('La base de datos está ocupada desde hace demasiado tiempo. Vuelve a intentarlo en un minuto.'),
  )
  const ownLine = withTimeout(
    mutex,
    ownPatience,
    new DatabaseError(
      'Una escritura fuera de su transacción esperaba a esa misma transacción. Pásale la petición («req») que la abrió.',
    ),
  )
  /** The transaction that the running code began last, itself or through what it awaited. */
  const begun = new AsyncLocalStorage<Turn>()

  const begin = async (): Promise<void> => {
    try {
      await writer.execute('BEGIN IMMEDIATE')
    } catch (error) {
      // libsql does not reset a statement that failed: it would stay in progress and no COMMIT could pass it.
      writer.close()
      writer = await connect()
      throw error
    }
  }
  const take = async (turn: Turn, own: boolean): Promise<Transaction> => {
    const releaseLine = await (own ? ownLine : line).acquire().catch((error: unknown) => {
      turn.state = 'over'
      throw error
    })
    turn.state = 'held'
    const release = () => {
      turn.state = 'over'
      releaseLine()
    }
    try {
      await retryBusy(begin, { patience })
    } catch (error) {
      release()
      throw error
    }
    return openTransaction(writer, release)
  }
  // Not async: what is noted before the first await holds for the code that called, too.
  const transaction = (): Promise<Transaction> => {
    const within = unfinished(begun.getStore())
    const turn: Turn = { state: 'asked', within }
    begun.enterWith(turn)
    return take(turn, isHeld(within))
  }
  /** A write outside a transaction takes its turn like the others. */
  const write = async (statements: readonly InStatement[]): Promise<ResultSet[]> => {
    const within = begun.getStore()
    const alone = await take({ state: 'asked', within }, isHeld(within))
    try {
      const results = await alone.batch([...statements])
      await alone.commit()
      return results
    } catch (error) {
      await alone.rollback()
      throw error
    }
  }

  return {
    async execute(statement: InStatement) {
      if (isRead(statement)) return retryBusy(() => reader.execute(statement), { patience })
      const [result] = await write([statement])
      return result as ResultSet
    },
    batch: (statements) => write(statements),
    migrate: (statements) => write(statements),
    executeMultiple: (sql) => line.runExclusive(() => writer.executeMultiple(sql)),
    transaction,
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

/** The nearest turn that is not over yet. */
function unfinished(turn: Turn | undefined): Turn | undefined {
  return turn?.state === 'over' ? unfinished(turn.within) : turn
}

function isHeld(turn: Turn | undefined): boolean {
  return turn !== undefined && (turn.state === 'held' || isHeld(turn.within))
}

function isRead(statement: InStatement): boolean {
  return /^\s*(SELECT|PRAGMA|EXPLAIN)\b/i.test(typeof statement === 'string' ? statement : statement.sql)
}

function openTransaction(writer: Client, release: () => void): Transaction {
  let closed = false
  const close = () => {
    closed = true
    release()
  }
  const rollback = async () => {
    if (closed) return
    try {
      await writer.execute('ROLLBACK')
    } finally {
      close()
    }
  }
  return {
    execute: (statement: InStatement) => writer.execute(statement),
    async batch(statements) {
      const results: ResultSet[] = []
      for (const statement of statements) results.push(await writer.execute(statement))
      return results
    },
    executeMultiple: () => {
      throw new TypeError('several statements in one text would end the transaction')
    },
    async commit() {
      if (closed) return
      try {
        await writer.execute('COMMIT')
      } catch (error) {
        // A commit that failed (a full disk) leaves the transaction open: nothing of it may stay.
        await rollback()
        throw error
      }
      close()
    },
    rollback,
    close() {
      void rollback()
    },
    get closed() {
      return closed
    },
  }
}
