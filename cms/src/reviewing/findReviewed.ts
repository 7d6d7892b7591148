import type { CollectionSlug, PayloadRequest } from 'payload'
import { editsTextOf } from '../access/mayEditText.ts'
import { followsAllWork, followsNationalWork } from '../access/roles.ts'
import type { DocumentId } from '../documents/stored.ts'
import { cmsKind, type PublishedCollection, publishedCollections } from '../kinds/kinds.ts'
import { stateOfText } from '../review/watchReview.ts'
import { refusal } from '../words/refusal.ts'

/** A document whose text is signed. */
export interface Reviewed {
  collection: CollectionSlug
  id: DocumentId
  /** As in `guides/12`. */
  document: string
  name: string
  /** Undefined for the whole country. */
  state: string | undefined
  /** Its newest state, in Spanish. */
  newest: Record<string, unknown>
  /** The fields that are signed. */
  text: readonly string[]
}

/**
 * The document that an address names, for who edits it or follows all work.
 * @throws 404 where there is none, or none that is signed; 403.
 */
export async function findReviewed(req: PayloadRequest, place = req.routeParams): Promise<Reviewed> {
  const { kind, id } = place as { kind: PublishedCollection; id: string }
  const refused = (): Error =>
    refusal(req, 403, { es: 'Tu cuenta no revisa ni edita este documento.', en: 'Your account neither reviews nor edits this.' })
  if (!followsNationalWork(req.user)) throw refused()
  const text = publishedCollections().includes(kind)
    ? (req.payload.collections[kind].config.custom?.signedText as string[] | undefined)
    : undefined
  const newest =
    text !== undefined &&
    ((await req.payload.findByID({
      collection: kind as 'guides',
      id: id as unknown as number,
      depth: 0,
      draft: true,
      locale: 'es',
      overrideAccess: false,
      disableErrors: true,
      user: req.user,
    })) as unknown as Record<string, unknown> | null)
  if (!newest) throw refusal(req, 404, { es: 'Este documento no existe o tu cuenta no lo ve.', en: 'There is no such document.' })
  const state = stateOfText(newest)
  if (!followsAllWork(req.user) && !editsTextOf(req.user, state)) throw refused()
  const title = newest[req.payload.collections[kind].config.admin.useAsTitle ?? 'id']
  const name = `${cmsKind(kind).words.one.es}: ${String(title || id)}`
  const found = newest.id as DocumentId
  return { collection: kind as CollectionSlug, id: found, document: `${kind}/${found}`, name, state, newest, text }
}

/** What an account wrote into a request. @throws 400 where it is empty or longer than `most`. */
export function writtenText(req: PayloadRequest, value: unknown, most: number): string {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '' || text.length > most)
    throw refusal(req, 400, {
      es: `Escribe de una a ${most} letras.`,
      en: `Write between one and ${most} characters.`,
    })
  return text
}
