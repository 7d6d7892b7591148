import type { CollectionBeforeOperationHook } from 'payload'
import { writes } from '../published/refuseIfBroken.ts'
import { refusal } from '../words/refusal.ts'

/**
 * For lists that only grow, and only by what the server writes straight into the database: no operation makes, changes
 * or deletes an entry, whoever asks, the server's own code among them.
 */
export const refuseEveryWrite: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!writes.has(operation)) return args
  throw refusal(req, 403, {
    es: 'Esta lista la escribe solo el servidor al publicar; nadie la cambia ni la borra.',
    en: 'Only the server writes this list, on publishing; nobody changes or deletes it.',
  })
}
