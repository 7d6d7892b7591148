import type { CollectionBeforeValidateHook } from 'payload'
import { ConflictError } from '../database/ConflictError.ts'

/**
 * Refuses a save that was begun on an older text than the stored one (409), so that nobody undoes another's work
 * unseen. The admin sends the `updatedAt` that it read with every save; a request without it is not held to it.
 * An autosave may cross with the same editor's own last save: that one is let through.
 */
export const refuseStaleSave: CollectionBeforeValidateHook = ({ context, data, operation, originalDoc, req }) => {
  if (operation !== 'update' || context.isRestoringVersion) return data
  const read = timeOf(data?.updatedAt)
  const stored = timeOf(originalDoc?.updatedAt)
  if (read === undefined || stored === undefined || read >= stored) return data
  const ownAutosave = String(req.query?.autosave) === 'true' && req.user && originalDoc?.lastEditedBy === String(req.user.id)
  if (ownAutosave) return data
  throw new ConflictError(
    'Este texto cambió después de que lo abriste y tu cambio no se guardó. Copia lo que escribiste, recarga la página, revisa lo nuevo y vuelve a guardar.',
  )
}

function timeOf(value: unknown): number | undefined {
  const time = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
