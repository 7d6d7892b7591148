import { APIError, type CollectionBeforeOperationHook, isValidID, NotFound } from 'payload'
import { refuseFieldErrors } from '../validation/refuseFieldErrors.ts'
import { isFromOutside } from './isFromOutside.ts'
import { malformedFields } from './malformedFields.ts'

/** Operators of places on a map: there are none here, and databases fail on them. */
const noPlaces = new Set(['near', 'within', 'intersects'])

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
  if (where !== undefined && where !== null && typeof where !== 'object') refuse('El filtro («where») no se entiende.')
  if (hasOperatorOfPlaces(where)) refuse('Los filtros «near», «within» e «intersects» no existen aquí.')
  if (operation !== 'create' && operation !== 'update') return args
  if (data !== undefined && (typeof data !== 'object' || data === null || Array.isArray(data)))
    refuse('Un documento es un objeto JSON con sus campos.')
  const errors = malformedFields(
    // The date of what was read has an answer of its own.
    collection.flattenedFields.filter(({ name }) => name !== 'updatedAt' || operation === 'create'),
    data,
    { everyLanguage: req.locale === 'all' },
  )
  refuseFieldErrors(errors, collection.slug, req, data as Record<string, unknown> | undefined)
  return args
}

function refuse(message: string): never {
  throw new APIError(message, 400, null, true)
}

function isPossibleId(id: unknown, type: 'number' | 'text'): boolean {
  if (type === 'number') return Number.isSafeInteger(Number(id)) && String(id).trim() !== ''
  return isValidID(String(id), 'ObjectID')
}

function hasOperatorOfPlaces(where: unknown, depth = 0): boolean {
  if (depth > 30 || typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([key, value]) => noPlaces.has(key) || hasOperatorOfPlaces(value, depth + 1))
}
