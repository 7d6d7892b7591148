import type { DocumentId } from './stored.ts'

/** The id behind a relationship, populated or not; undefined when there is none. */
export function idOf(value: unknown): DocumentId | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'object' && value !== null && 'id' in value) return idOf(value.id)
  return undefined
}
