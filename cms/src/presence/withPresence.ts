import type { CollectionConfig } from 'payload'
import { cmsKind, type PublishedCollection } from '../kinds/kinds.ts'

/**
 * Has the form of a collection say, above its fields, who else has the document open. It is told in place of Payload's
 * lock, which the form of whoever writes last takes, and which then refuses the saves of everybody else for five minutes.
 */
export function withPresence(collection: CollectionConfig): CollectionConfig {
  const { the } = cmsKind(collection.slug as PublishedCollection).words
  return {
    ...collection,
    // Over as soon as it is made. Without locks altogether their collection would be another one in the database.
    lockDocuments: { duration: 0 },
    fields: [
      {
        name: 'presence',
        type: 'ui',
        admin: {
          disableListColumn: true,
          disableBulkEdit: true,
          components: { Field: { path: '/presence/PresenceField.tsx#PresenceField', clientProps: { the } } },
        },
      },
      ...collection.fields,
    ],
  }
}
