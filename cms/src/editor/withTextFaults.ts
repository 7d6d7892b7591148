import type { CollectionConfig } from 'payload'

const watchTextFaults = '/editor/WatchTextFaults.tsx#WatchTextFaults'

/** Has the form of a collection mark, within its texts, what the server says is wrong there. */
export function withTextFaults(collection: CollectionConfig): CollectionConfig {
  const { components } = collection.admin ?? {}
  const { edit } = components ?? {}
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        edit: { ...edit, beforeDocumentControls: [...(edit?.beforeDocumentControls ?? []), watchTextFaults] },
      },
    },
  }
}
