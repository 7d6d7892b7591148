import type { CollectionBeforeChangeHook } from 'payload'
import { organizationId } from '../documents/organizationId.ts'

/** Gives a new organization its identifier, which then never changes. */
export const setOrganizationId: CollectionBeforeChangeHook = ({ data }) => {
  if (!data.uuid && typeof data.state === 'string' && typeof data.slug === 'string')
    data.uuid = organizationId(data.state, data.slug)
  return data
}
