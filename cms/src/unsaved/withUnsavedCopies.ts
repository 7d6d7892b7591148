import type { CollectionConfig } from 'payload'

const keepUnsaved = '/unsaved/KeepUnsaved.tsx#KeepUnsaved'

/** Gives the form of a collection a copy, in the browser, of what was typed and not saved. */
export function withUnsavedCopies(collection: CollectionConfig): CollectionConfig {
  // Passwords are kept nowhere.
  if (collection.auth) return collection
  const { components } = collection.admin ?? {}
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        edit: { ...components?.edit, beforeDocumentControls: [...(components?.edit?.beforeDocumentControls ?? []), keepUnsaved] },
      },
    },
  }
}
