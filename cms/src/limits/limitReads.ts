import type { CollectionBeforeOperationHook } from 'payload'
import { isFromOutside } from '../requests/isFromOutside.ts'
import { refusal } from '../words/refusal.ts'
import { boundedRead, isTooLarge, type ReadArguments } from './boundedRead.ts'
import { documentsOf } from './readLimits.ts'

const reads = new Set(['read', 'readDistinct', 'count', 'countVersions'])

/**
 * Bounds what one request over the network may read, in every collection: the admin's own pages, the snapshot and the
 * seed read through the Local API and are not held to it.
 */
export const limitReads: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (!isFromOutside(args, req)) return args
  const asked = args as ReadArguments
  if (isTooLarge(asked.where))
    throw refusal(req, 400, {
      es: 'La consulta tiene demasiadas condiciones. Divídela en varias más pequeñas.',
      en: 'The query has too many conditions. Divide it into several smaller ones.',
    })
  // What a write answers with is as deep as a read, and holds what was written.
  if (!reads.has(operation)) return { ...args, populate: undefined, ...withoutDates(args) } as typeof args
  return boundedRead(asked, documentsOf(collection.slug)) as typeof args
}

/**
 * When a document was made, or changed, is noted by the server, never said by a request; only the change of one document
 * says which text it was made on.
 */
function withoutDates(args: object): { data?: unknown } {
  const { data, id } = args as { data?: unknown; id?: unknown }
  if (typeof data !== 'object' || data === null || !('createdAt' in data || 'updatedAt' in data)) return {}
  const { createdAt: _, updatedAt, ...rest } = data as { createdAt?: unknown; updatedAt?: unknown }
  return { data: id === undefined || updatedAt === undefined ? rest : { ...rest, updatedAt } }
}
