import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BasePayload, CollectionSlug, PayloadRequest } from 'payload'
import type { DocumentId } from '../documents/stored.ts'

/** What is written: top-level fields that hold one plain value in all languages. */
type PlainValues = Record<string, string | number | boolean | object | null>

/**
 * Sets what the server keeps beside a document (never what a person wrote) in its row: no hook runs, no version is made
 * and `updatedAt` stays, so that an editor who has it open can go on saving.
 */
export async function setStored(input: {
  payload: BasePayload
  collection: CollectionSlug
  id: DocumentId
  data: PlainValues
  req?: PayloadRequest
}): Promise<void> {
  const { payload, collection, id, data, req } = input
  // `updatedAt: null` is how Payload's adapters are told to leave it alone.
  const values = { ...data, updatedAt: null } as Record<string, unknown>
  await payload.db.updateOne({ collection, id, data: values, ...(req === undefined ? {} : { req }), returning: false })
}

/** As `setStored`, in one version of a document. */
export async function setStoredVersion(input: {
  payload: BasePayload
  collection: CollectionSlug
  versionId: DocumentId
  data: PlainValues
  req?: PayloadRequest
}): Promise<void> {
  const { payload, collection, versionId, data, req } = input
  if (payload.db.name === 'mongoose') {
    // Payload's own way replaces the whole version by what is given.
    const db = payload.db as unknown as MongooseAdapter
    const transaction = await req?.transactionID
    const session = transaction === undefined || transaction === null ? undefined : db.sessions[transaction]
    const values = Object.fromEntries(Object.entries(data).map(([key, value]) => [`version.${key}`, value]))
    await db.versions[collection]?.updateOne(
      { _id: versionId },
      { $set: values },
      { ...(session ? { session } : {}), timestamps: false },
    )
    return
  }
  await payload.db.updateVersion({
    collection,
    id: versionId,
    versionData: { version: data, updatedAt: null } as never,
    ...(req === undefined ? {} : { req }),
    returning: false,
  })
}
