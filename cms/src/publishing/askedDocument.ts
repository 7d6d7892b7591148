import type { PayloadRequest, SelectType } from 'payload'
import { followsNationalWork } from '../access/roles.ts'
import { type PublishedCollection, publishedCollections } from '../kinds/kinds.ts'
import { refusal } from '../words/refusal.ts'

/** A document that the address of a request names as `:kind/:id`. */
export interface AskedDocument<T> {
  kind: PublishedCollection
  document: T & { id: string | number }
}

/**
 * The document of a content collection that an address names as `:kind/:id`, for who edits content and may read it.
 * @param options.draft its newest state in place of the published one.
 * @throws 403 where the account edits no content, 404 where there is no such document for it.
 */
export async function askedDocument<T = Record<string, unknown>>(
  req: PayloadRequest,
  options: { depth?: number; draft?: boolean; select?: SelectType } = {},
): Promise<AskedDocument<T>> {
  const { kind, id } = req.routeParams as { kind: PublishedCollection; id: string }
  const missing = () =>
    refusal(req, 404, { es: 'Este documento no existe o tu cuenta no lo ve.', en: 'There is no such document.' })
  if (!publishedCollections().includes(kind)) throw missing()
  if (!followsNationalWork(req.user))
    throw refusal(req, 403, { es: 'Tu cuenta no edita contenido.', en: 'Your account does not edit content.' })
  const document = (await req.payload.findByID({
    collection: kind as 'guides',
    id: id as unknown as number,
    depth: 0,
    ...(options as object),
    overrideAccess: false,
    disableErrors: true,
    req,
  })) as AskedDocument<T>['document'] | null
  if (document === null) throw missing()
  return { kind, document }
}
