import type { CollectionBeforeChangeHook } from 'payload'

/** Notes whose save this is; empty when it is the server's own. */
export const noteEditor: CollectionBeforeChangeHook = ({ data, req }) => {
  data.lastEditedBy = req.user ? String(req.user.id) : null
  return data
}
