import type { BaseDatabaseAdapter, BasePayload, PayloadRequest } from 'payload'
import { mayUpdate, type Target } from './mayUpdate.ts'
import { lockCollection } from './protectLocks.ts'

interface NewLock {
  document?: Target
  user?: { relationTo?: string; value?: string | number }
}

/**
 * The admin locks a document as soon as somebody opens its form, straight in the database and whoever asks. A lock by
 * an account that may not update the document is not made: it would only keep out those who may.
 */
export function guardLocks(payload: BasePayload, db: BaseDatabaseAdapter): void {
  const { create } = db
  db.create = (async (args: Parameters<typeof create>[0]) => {
    if (args.collection !== lockCollection || (await holderMayUpdate(payload, args.data as NewLock))) return create.call(db, args)
    return null
  }) as typeof create
}

async function holderMayUpdate(payload: BasePayload, { document, user }: NewLock): Promise<boolean> {
  if (user?.value === undefined) return false
  const account = await payload.db.findOne<{ id: string | number }>({
    collection: 'users',
    where: { id: { equals: user.value } },
  })
  if (account === null) return false
  return mayUpdate({ payload, user: { ...account, collection: 'users' }, context: {} } as unknown as PayloadRequest, document)
}
