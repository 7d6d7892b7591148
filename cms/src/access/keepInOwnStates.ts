import type { CollectionBeforeValidateHook } from 'payload'
import { refusal } from '../words/refusal.ts'
import { editableStates, hasRole } from './roles.ts'

/**
 * Keeps a state editor's documents in their own states: what is created, what is changed, and where it is moved to.
 * An access policy cannot do it alone: Payload takes a `Where` on create as yes, and on update compares it with the
 * stored document only.
 */
export const keepInOwnStates: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const { user } = req
  // Without an account it is the server itself that writes (seed, jobs).
  if (!user || hasRole(user, 'admin', 'national-editor')) return data
  const own = editableStates(user)
  const stored: unknown = operation === 'update' ? originalDoc?.state : undefined
  const incoming: unknown = data?.state ?? stored
  // The request of a publisher or reviewer cannot change the state: its fields are locked.
  if (operation === 'update' && hasRole(user, 'publisher', 'reviewer') && incoming === stored) return data
  for (const state of operation === 'update' ? [stored, incoming] : [incoming])
    if (typeof state !== 'string' || !own.includes(state))
      throw refusal(req, 403, {
        es: `Tu cuenta solo edita: ${own.join(', ') || 'ningún estado'}. Elige uno de ellos o pide permiso a quien administra.`,
        en: `Your account edits only: ${own.join(', ') || 'no state'}. Choose one of them, or ask an administrator.`,
      })
  return data
}
