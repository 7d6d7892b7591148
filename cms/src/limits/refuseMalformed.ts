import { type CollectionBeforeOperationHook, NotFound } from 'payload'
import { toDatabaseId } from '../documents/databaseId.ts'
import { isFromOutside } from '../requests/isFromOutside.ts'
import { refuseFieldErrors } from '../validation/refuseFieldErrors.ts'
import { refusal } from '../words/refusal.ts'
import { malformedFields } from './malformedFields.ts'

/**
 * Answers in words (400, 404) what names or is no document, before a database fails on it: an id that no document can
 * have, a document that is a list, a field of another kind.
 */
export const refuseMalformed: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (!isFromOutside(args, req)) return args
  const { id, duplicateFromID, data } = args as {
    id?: unknown
    duplicateFromID?: unknown
    data?: unknown
  }
  for (const named of [id, duplicateFromID])
    if (named !== undefined && toDatabaseId(named, req.payload) === undefined) throw new NotFound(req.t)
  if (operation !== 'create' && operation !== 'update') return args
  if (data !== undefined && (typeof data !== 'object' || data === null || Array.isArray(data)))
    throw refusal(req, 400, {
      es: 'Un documento es un objeto JSON con sus campos.',
      en: 'A document is a JSON object with its fields.',
    })
  const errors = malformedFields(
    // The date of what was read has an answer of its own.
    collection.flattenedFields.filter(({ name }) => name !== 'updatedAt' || operation === 'create'),
    data,
    { everyLanguage: req.locale === 'all', toPublish: (data as { _status?: unknown } | undefined)?._status === 'published' },
  )
  refuseFieldErrors(errors, collection.slug, req, data as Record<string, unknown> | undefined)
  return args
}
