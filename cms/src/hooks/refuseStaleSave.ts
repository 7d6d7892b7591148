import type { CollectionBeforeValidateHook } from 'payload'
import { ConflictError } from '../database/ConflictError.ts'

/**
 * Refuses a save that was begun on an older text than the stored one (409), so that nobody undoes another's work
 * unseen. The admin sends the `updatedAt` that it read with every save; a request without it is not held to it.
 */
export const refuseStaleSave: CollectionBeforeValidateHook = ({ context, data, operation, originalDoc }) => {
  if (operation !== 'update' || context.isRestoringVersion) return data
  const read = timeOf(data?.updatedAt)
  const stored = timeOf(originalDoc?.updatedAt)
  if (read !== undefined && stored !== undefined && read < stored)
    throw new ConflictError(
      'Este texto cambió después de que lo abriste. Tu cambio no se guardó: copia lo que escribiste, recarga la página, revisa lo nuevo y vuelve a guardar.',
    )
  return data
}

function timeOf(value: unknown): number | undefined {
  const time = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
