import { APIError, type CollectionBeforeOperationHook, type FlattenedField, isValidID, NotFound, ValidationError } from 'payload'
import { isFromOutside } from './isFromOutside.ts'

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
  const errors = malformedDates(
    // The date of what was read has an answer of its own.
    collection.flattenedFields.filter(({ name }) => name !== 'updatedAt' || operation === 'create'),
    data,
  ).map((path) => ({ path, message: 'Escribe un día que exista, como 2026-11-21.' }))
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
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

/** Paths of date fields whose value no calendar has; drafts are not validated, and a database cannot keep it. */
export function malformedDates(fields: readonly FlattenedField[], data: unknown, base = ''): string[] {
  if (typeof data !== 'object' || data === null) return []
  return fields.flatMap((field) => {
    const value: unknown = (data as Record<string, unknown>)[field.name]
    const path = `${base}${field.name}`
    if (value === undefined || value === null || value === '') return []
    if (field.type === 'date') return isDate(value) ? [] : [path]
    if (field.type === 'group' || field.type === 'tab') return malformedDates(field.flattenedFields, value, `${path}.`)
    if (field.type === 'array' && Array.isArray(value))
      return value.flatMap((row, index) => malformedDates(field.flattenedFields, row, `${path}.${index}.`))
    return []
  })
}

function isDate(value: unknown): boolean {
  return (typeof value === 'string' || value instanceof Date) && !Number.isNaN(new Date(value).getTime())
}
