import type { JSONField } from 'payload'
import { nobody } from '../access/nobody.ts'

/** Who wrote the contacts that nobody else has published as verified: see `noteWriters`. The server's own. */
export const contactWriters: JSONField = {
  name: 'contactWriters',
  type: 'json',
  access: { create: nobody, read: nobody, update: ({ req }) => req.context.isRestoringVersion === true },
  admin: { hidden: true, disableListFilter: true, disableListColumn: true, disableBulkEdit: true },
}
