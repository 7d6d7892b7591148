import { isEmergencyKey, isEmergencyRole } from '@justicia/shared-content/schema/emergency'
import {
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { hasRole, nationalScope } from '../access/roles.ts'
import { inLanguageOf } from '../labels.ts'
import { refusal } from '../refusal.ts'

type Stored = { key?: unknown; role?: unknown; state?: unknown }

/**
 * What says how to call in an emergency (911, 089) is the same in the whole country, and only administrators make,
 * change, publish, withdraw or delete it: of facts by their key, of organizations by their role.
 */
export const keepEmergency: CollectionBeforeValidateHook = ({ collection, data, operation, originalDoc, req }) => {
  const stored: Stored | undefined = operation === 'update' ? (originalDoc as Stored) : undefined
  const incoming: Stored = { ...stored, ...(data as Stored | undefined) }
  if (!isEmergency(stored) && !isEmergency(incoming)) return data
  refuseOthers(req)
  if (isEmergency(incoming) && typeof incoming.state === 'string' && incoming.state !== nationalScope)
    throw new ValidationError(
      {
        collection: collection.slug,
        errors: [
          {
            path: 'state',
            message: inLanguageOf(req, {
              es: 'Lo que se marca en una emergencia vale igual en todo el país. Elige «Nacional».',
              en: 'What is called in an emergency is the same in the whole country. Choose “National”.',
            }),
          },
        ],
        req,
      },
      req.t,
    )
  return data
}

/** The same for a deletion. */
export const keepEmergencyStored: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const stored = await req.payload.db.findOne<Stored & { id: string | number }>({
    collection: collection.slug as CollectionSlug,
    where: { id: { equals: id } },
    req: { transactionID: req.transactionID },
  })
  if (isEmergency(stored ?? undefined)) refuseOthers(req)
}

function isEmergency(document: Stored | undefined): boolean {
  return document !== undefined && (isEmergencyKey(document.key) || isEmergencyRole(document.role))
}

function refuseOthers(req: PayloadRequest): void {
  // Without an account it is the server itself (the seed).
  if (!req.user || hasRole(req.user, 'admin')) return
  throw refusal(req, 403, {
    es: 'El 911 y el 089, y quienes los atienden, son los mismos en todo el país y solo los cambia quien administra. Pídele el cambio.',
    en: '911 and 089, and who answers them, are the same in the whole country, and only administrators change them. Ask one of them.',
  })
}
