import type { CollectionBeforeOperationHook, CollectionSlug } from 'payload'
import { editsTextOf } from '../access/mayEditText.ts'
import type { DocumentId } from '../documents/stored.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'
import { restoresDraft } from '../validation/mustCheckContent.ts'
import { refusal } from '../words/refusal.ts'

interface Version {
  id: DocumentId
  parent: DocumentId
}

/** Restoring a version writes its whole text: it is for those who edit the text of that document. */
export const refuseRestore: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  if (operation !== 'restoreVersion') return args
  const { id, draft } = args as { id?: DocumentId; draft?: boolean }
  if (draft === true) req.context[restoresDraft] = true
  if (overrideAccess || id === undefined) return args
  const { db } = req.payload
  const side = inTransactionOf(req)
  const slug = collection.slug as CollectionSlug
  const { docs } = await db.findVersions({
    collection: slug,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    req: side,
  })
  const [version] = docs as unknown as Version[]
  // One that does not exist gets the answer of the operation.
  if (version === undefined) return args
  const document = await db.findOne<{ id: DocumentId; state?: unknown }>({
    collection: slug,
    where: { id: { equals: version.parent } },
    req: side,
  })
  if (!editsTextOf(req.user, document?.state))
    throw refusal(req, 403, {
      es: 'Restaurar una versión cambia el texto, y tu cuenta no edita este. Pídeselo a quien lo edita.',
      en: 'Restoring a version changes the text, and your account does not edit this one. Ask who edits it.',
    })
  return args
}
