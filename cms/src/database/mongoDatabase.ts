import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { ConflictError, simultaneousLogin, simultaneousSave } from './ConflictError.ts'
import { DatabaseError } from './DatabaseError.ts'
import { takeTurns } from './mongoTurns.ts'

type Adapter = ReturnType<typeof mongooseAdapter>

/** WriteConflict, LockTimeout, NoSuchTransaction: what a transaction that lost a race ends with. */
const conflictCodes = new Set([112, 24, 251])

/** Methods of Payload's adapter that write, or that end a transaction. */
const writes = [
  'create',
  'createVersion',
  'updateOne',
  'updateMany',
  'updateVersion',
  'upsert',
  'deleteOne',
  'deleteMany',
  'deleteVersions',
  'commitTransaction',
] as const

/** Payload's MongoDB adapter, with a short patience for a server that is away and a clear answer to write conflicts. */
export function mongoDatabase({ uri }: { uri: string }): Adapter {
  const adapter = mongooseAdapter({
    url: uri,
    connectOptions: { serverSelectionTimeoutMS: 5_000, connectTimeoutMS: 5_000, autoIndex: false },
    // Before the first transaction, which would collide with collections and indexes that are still being made.
    ensureIndexes: true,
  })
  return {
    ...adapter,
    init(args) {
      const db = adapter.init(args)
      const { connect } = db
      db.connect = async (options) => {
        try {
          await connect?.call(db, options)
        } catch (cause) {
          throw new DatabaseError(
            `No se pudo conectar a MongoDB en ${withoutPassword(uri)}. Revisa que el servidor esté encendido y que DATABASE_URI sea correcta.`,
            { cause },
          )
        }
      }
      for (const name of writes) {
        const method = db[name] as (...input: unknown[]) => Promise<unknown>
        Object.assign(db, {
          [name]: async (...input: unknown[]) => {
            try {
              return await method.apply(db, input)
            } catch (error) {
              if (!isWriteConflict(error)) throw error
              const { collection, req } = (input[0] ?? {}) as { collection?: string; req?: Partial<PayloadRequest> }
              throw new ConflictError(collection === 'users' ? simultaneousLogin : simultaneousSave, req)
            }
          },
        })
      }
      takeTurns(db as unknown as MongooseAdapter, isWriteConflict)
      return db
    },
  }
}

/** Whether MongoDB refused a write because another transaction wrote the same document first. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  const labels = 'errorLabels' in error && Array.isArray(error.errorLabels) ? error.errorLabels : []
  return (typeof code === 'number' && conflictCodes.has(code)) || labels.includes('TransientTransactionError')
}

function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//')
}
