import type { CollectionBeforeChangeHook } from 'payload'
import { contentChecked } from '../validation/mustCheckContent.ts'

/**
 * Notes which account saved last. What the server does of itself leaves the note as it is; only the seed, which puts the
 * files' text in place of what was there, takes it away: so it also tells whether a person changed what was seeded.
 */
export const noteEditor: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before: unknown = req.context[contentChecked] === true ? null : originalDoc?.lastEditedBy
  data.lastEditedBy = req.user ? String(req.user.id) : (before ?? null)
  return data
}
