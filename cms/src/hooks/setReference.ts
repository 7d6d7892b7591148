import type { CollectionBeforeChangeHook } from 'payload'
import { refuseFieldErrors } from '../validation/refuseFieldErrors.ts'
import type { Label } from '../words/labels.ts'
import { inTrash } from './refuseTakenSlug.ts'

/**
 * Keeps `reference`, the natural key, in step with the fields it is made from, and says in words when another
 * document has the same one.
 * @param toReference the key, or undefined while a draft lacks what it is made from.
 */
export function setReference(
  toReference: (data: Record<string, unknown>) => string | undefined,
  path: string,
  message: Label,
): CollectionBeforeChangeHook {
  return async ({ collection, data, originalDoc, req }) => {
    const reference = toReference(data)
    // Without one there is nothing, not even null: two nulls are the same key to MongoDB.
    if (reference === undefined && !originalDoc?.reference) delete data.reference
    else data.reference = reference ?? null
    if (reference === undefined || reference === originalDoc?.reference) return data
    const other = await req.payload.db.findOne<{ id: string; deletedAt?: string | null }>({
      collection: collection.slug,
      req,
      where: {
        and: [
          { reference: { equals: reference } },
          ...(originalDoc?.id === undefined ? [] : [{ id: { not_equals: originalDoc.id } }]),
        ],
      },
    })
    const taken = { message: message.es, english: message.en }
    if (other) refuseFieldErrors([{ path, ...(other.deletedAt ? inTrash : taken) }], collection.slug, req, data)
    return data
  }
}
