import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { ConflictError } from '../database/ConflictError.ts'
import { isFromOutside } from '../requests/isFromOutside.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'
import { refusal } from '../words/refusal.ts'

/**
 * A change of one document over the network says which text it was made on, by the `updatedAt` that was read with it
 * (428 without): else it would undo another's work unseen. The admin sends it with every save. A change of many
 * documents at once names none of them and is not held to it; nor is the server itself.
 */
export const requireReadState: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' || !isFromOutside(args, req)) return args
  const { id, data } = args as { id?: unknown; data?: Record<string, unknown> }
  // Withdrawing changes no text.
  if (id === undefined || timeOf(data?.updatedAt) !== undefined || isWithdrawal(data)) return args
  throw refusal(req, 428, {
    es: 'Falta «updatedAt», la fecha de la versión que leíste. Vuelve a leer el documento y envíala con tu cambio, para no borrar el de otra persona.',
    en: '“updatedAt” is missing, the date of the version that you read. Read the document again and send it with your change, so that nobody’s work is undone.',
  })
}

/**
 * Refuses a save that was begun on another text than the stored one (409), so that nobody undoes another's work
 * unseen. An autosave may cross with the last autosave of the same account, and with nothing else.
 */
export const refuseStaleSave: CollectionBeforeValidateHook = async ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || context.isRestoringVersion) return data
  const read = timeOf(data?.updatedAt)
  const stored = timeOf(originalDoc?.updatedAt)
  if (read === undefined || stored === undefined || read === stored) return data
  const isAutosave = String(req.query?.autosave) === 'true' && req.user && originalDoc?.lastEditedBy === String(req.user.id)
  if (isAutosave && (await lastSaveWasAutosave(collection.slug as CollectionSlug, originalDoc.id, req))) return data
  throw new ConflictError(
    {
      es: 'Este texto cambió después de que lo abriste y tu cambio no se guardó. Copia lo que escribiste, recarga la página, revisa lo nuevo y vuelve a guardar.',
      en: 'This text changed after you opened it, and your change was not saved. Copy what you wrote, reload the page, look at what is new and save again.',
    },
    req,
  )
}

/** Also what goes into the trash, and what comes out of it as it was. */
function isWithdrawal(data: Record<string, unknown> | undefined): boolean {
  const names = Object.keys(data ?? {})
  if (names.includes('deletedAt')) return names.every((name) => name === 'deletedAt' || name === '_status')
  return data?._status === 'draft' && names.length === 1
}

async function lastSaveWasAutosave(collection: CollectionSlug, parent: string | number, req: PayloadRequest): Promise<boolean> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { parent: { equals: parent } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req: inTransactionOf(req),
  })
  return (docs[0] as { autosave?: boolean } | undefined)?.autosave === true
}

function timeOf(value: unknown): number | undefined {
  const time = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
