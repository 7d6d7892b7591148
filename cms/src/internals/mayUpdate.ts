import { type CollectionSlug, isValidID, type PayloadRequest, type Where } from 'payload'
import { idOf } from '../documents/idOf.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'

/** A document that a lock names. */
export interface Target {
  relationTo?: unknown
  value?: unknown
}

/** Whether the account of a request may update a document: asks the policy of its collection. */
export async function mayUpdate(req: PayloadRequest, target: Target | null | undefined): Promise<boolean> {
  const id = idOf(target?.value)
  const slug = target?.relationTo
  if (!req.user || id === undefined || typeof slug !== 'string' || !Object.hasOwn(req.payload.collections, slug)) return false
  if (!isValidID(id, req.payload.db.defaultIDType === 'number' ? 'number' : 'ObjectID')) return false
  const { config } = req.payload.collections[slug as CollectionSlug]
  const allowed = await config.access.update({ id: id as number, data: {}, req })
  if (!allowed) return false
  const where: Where = typeof allowed === 'object' ? { and: [{ id: { equals: id } }, allowed] } : { id: { equals: id } }
  const { totalDocs } = await req.payload.db.count({
    collection: slug as CollectionSlug,
    req: inTransactionOf(req),
    where,
  })
  return totalDocs > 0
}
