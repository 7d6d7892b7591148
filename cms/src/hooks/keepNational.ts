import { isEmergencyKey, isEmergencyRole } from '@justicia/shared-content/schema/emergency'
import { isPublisherKey } from '@justicia/shared-content/schema/publisher'
import {
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { hasRole, nationalScope } from '../access/roles.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'
import { inLanguageOf, type Label } from '../words/labels.ts'
import { refusal } from '../words/refusal.ts'

type Stored = { key?: unknown; role?: unknown; state?: unknown }

/** What is one in the whole country, how it is known, and what others are told who want to change it or to make a state's. */
const nationalThings: readonly { is: (document: Stored) => boolean; othersMayNot: Label; noState: Label }[] = [
  {
    is: ({ key, role }) => isEmergencyKey(key) || isEmergencyRole(role),
    othersMayNot: {
      es: 'El 911 y el 089, y quienes los atienden, son los mismos en todo el país y solo los cambia quien administra. Pídele el cambio.',
      en: '911 and 089, and who answers them, are the same in the whole country, and only administrators change them. Ask one of them.',
    },
    noState: {
      es: 'Lo que se marca en una emergencia vale igual en todo el país. Elige «Nacional».',
      en: 'What is called in an emergency is the same in the whole country. Choose “National”.',
    },
  },
  {
    is: ({ key }) => isPublisherKey(key),
    othersMayNot: {
      es: 'Quién publica los sitios, y a dónde se avisa de un error, solo lo cambia quien administra. Pídele el cambio.',
      en: 'Only administrators change who publishes the sites and where readers tell of a mistake. Ask one of them.',
    },
    noState: {
      es: 'Quién publica es lo mismo en todos los sitios. Elige «Nacional».',
      en: 'Who publishes is the same in all sites. Choose “National”.',
    },
  },
]

/**
 * What is one in the whole country — how to call in an emergency (911, 089), and who publishes — only administrators
 * make, change, publish, withdraw or delete: of facts by their key, of organizations by their role.
 */
export const keepNational: CollectionBeforeValidateHook = ({ collection, data, operation, originalDoc, req }) => {
  const stored: Stored = operation === 'update' ? (originalDoc as Stored) : {}
  const incoming: Stored = { ...stored, ...(data as Stored | undefined) }
  for (const { is, othersMayNot, noState } of nationalThings) {
    if (!is(stored) && !is(incoming)) continue
    refuseOthers(req, othersMayNot)
    if (is(incoming) && typeof incoming.state === 'string' && incoming.state !== nationalScope)
      throw new ValidationError(
        { collection: collection.slug, errors: [{ path: 'state', message: inLanguageOf(req, noState) }], req },
        req.t,
      )
  }
  return data
}

/** The same for a deletion. */
export const keepNationalStored: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const stored = await req.payload.db.findOne<Stored & { id: string | number }>({
    collection: collection.slug as CollectionSlug,
    where: { id: { equals: id } },
    req: inTransactionOf(req),
  })
  for (const { is, othersMayNot } of nationalThings) if (stored && is(stored)) refuseOthers(req, othersMayNot)
}

function refuseOthers(req: PayloadRequest, label: Label): void {
  // Without an account it is the server itself (the seed).
  if (!req.user || hasRole(req.user, 'admin')) return
  throw refusal(req, 403, label)
}
