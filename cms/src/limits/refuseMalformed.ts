import { type CollectionBeforeOperationHook, isValidID, NotFound } from 'payload'
import { refusal } from '../refusal.ts'
import { refuseFieldErrors } from '../validation/refuseFieldErrors.ts'
import { isFromOutside } from './isFromOutside.ts'
import { malformedFields } from './malformedFields.ts'

/** Operators of Payload's filters that need fields which no collection has, such as places on a map: databases fail on them. */
const unsupported = new Set(['near', 'within', 'intersects', 'all'])

/**
 * Answers what is no question in words (400, 404), before a database fails on it: an id that no document can have, a
 * filter by a map, a document that is a list, a day that is none.
 */
export const refuseMalformed: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (!isFromOutside(args, req)) return args
  const { id, duplicateFromID, where, data } = args as {
    id?: unknown
    duplicateFromID?: unknown
    where?: unknown
    data?: unknown
  }
  for (const named of [id, duplicateFromID])
    if (named !== undefined && !isPossibleId(named, req.payload.db.defaultIDType)) throw new NotFound(req.t)
  if (where !== undefined && where !== null && typeof where !== 'object')
    throw refusal(req, 400, {
      es: 'El filtro («where») no se entiende. Escríbelo como campo, operador y valor.',
      en: 'The filter (“where”) is not understood. Write it as field, operator and value.',
    })
  const operator = unsupportedIn(where)
  if (operator !== undefined)
    throw refusal(req, 400, {
      es: `No se puede buscar con «${operator}». Usa otro filtro.`,
      en: `There is no searching by “${operator}”. Use another filter.`,
    })
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

function isPossibleId(id: unknown, type: 'number' | 'text'): boolean {
  if (type === 'number') return Number.isSafeInteger(Number(id)) && String(id).trim() !== ''
  return isValidID(String(id), 'ObjectID')
}

function unsupportedIn(where: unknown, depth = 0): string | undefined {
  if (depth > 30 || typeof where !== 'object' || where === null) return undefined
  for (const [key, value] of Object.entries(where)) {
    const found = unsupported.has(key) ? key : unsupportedIn(value, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}
