import type { CollectionBeforeOperationHook, CollectionSlug } from 'payload'
import { editsTextOf } from '../access/mayEditText.ts'
import { hasRole } from '../access/roles.ts'
import type { DocumentId } from '../documents/stored.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'
import { refusal } from '../words/refusal.ts'
import { sameText } from './sameText.ts'

type Stored = Record<string, unknown> & { id: DocumentId; _status?: unknown; state?: unknown }

/**
 * A reviewer who neither edits nor publishes a document only signs it: the save neither publishes a draft nor withdraws
 * what is published. A signature under the text that is published is live at once; under a draft it waits for the draft.
 */
export function keepToSigning(text: readonly string[]): CollectionBeforeOperationHook {
  return async ({ args, collection, operation, overrideAccess, req }) => {
    const asked = args as { id?: DocumentId; draft?: boolean; data?: Record<string, unknown> }
    const { user } = req
    if (operation !== 'update' || overrideAccess || !hasRole(user, 'reviewer') || asked.id === undefined) return args
    if (hasRole(user, 'admin', 'national-editor', 'publisher')) return args
    const side = inTransactionOf(req)
    const slug = collection.slug as CollectionSlug
    const document = await req.payload.db.findOne<Stored>({
      collection: slug,
      where: { id: { equals: asked.id } },
      locale: 'all',
      req: side,
    })
    if (document === null || editsTextOf(user, document.state)) return args
    if (document.deletedAt)
      throw refusal(req, 403, {
        es: 'Está en la papelera. Pide a quien lo edita que lo restaure, y fírmalo después.',
        en: 'It is in the trash. Ask whoever edits it to restore it, and sign it then.',
      })
    const { docs } = await req.payload.db.findVersions({
      collection: slug,
      where: { and: [{ parent: { equals: asked.id } }, { latest: { equals: true } }] },
      limit: 1,
      pagination: false,
      locale: 'all',
      req: side,
    })
    const latest = (docs[0]?.version as Stored | undefined) ?? document
    const isPublished = document._status === 'published'
    const signsPublished = isPublished && (latest._status === 'published' || sameText(latest, document, text))
    const wanted = asked.data?._status
    if ((wanted === 'published' && !signsPublished) || (wanted === 'draft' && isPublished && asked.draft !== true))
      throw refusal(req, 403, {
        es: 'Tu cuenta firma la revisión legal; publicar y retirar le toca a quien publica. Guarda tu firma como borrador.',
        en: 'Your account signs the legal review; publishing and withdrawing is for publishers. Save your signature as a draft.',
      })
    const draft = asked.draft === true || !signsPublished
    return { ...args, draft, data: { ...asked.data, _status: draft ? 'draft' : 'published' } } as typeof args
  }
}
