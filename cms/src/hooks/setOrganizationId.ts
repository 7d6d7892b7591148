import type { CollectionBeforeChangeHook } from 'payload'
import { organizationId } from '../documents/organizationId.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'

/**
 * Gives a new organization its identifier, which then never changes, whatever a request says. The seed brings the one
 * that the files have. An organization that was renamed keeps its own: the next one by its old name gets another.
 */
export const setOrganizationId: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (!req.user && data.uuid) return data
  const stored: unknown = operation === 'update' ? originalDoc?.uuid : undefined
  if (typeof stored === 'string' && stored !== '') return { ...data, uuid: stored }
  // Nothing rather than null, which MongoDB takes for a key that two drafts share.
  delete data.uuid
  if (typeof data.state !== 'string' || typeof data.slug !== 'string' || data.slug === '') return data
  for (let attempt = 1; ; attempt++) {
    const uuid = organizationId(data.state, attempt === 1 ? data.slug : `${data.slug}/${attempt}`)
    const { totalDocs } = await req.payload.db.count({
      collection: 'organizations',
      req: inTransactionOf(req),
      where: { uuid: { equals: uuid } },
    })
    if (totalDocs === 0) return { ...data, uuid }
  }
}
