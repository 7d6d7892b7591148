import type { CollectionConfig } from 'payload'

/** Puts a component into the form of every document of a collection, before what saves and publishes it. */
export function withDocumentControl(collection: CollectionConfig, component: string): CollectionConfig {
  const { admin } = collection
  const edit = admin?.components?.edit
  const beforeDocumentControls = [...(edit?.beforeDocumentControls ?? []), component]
  return { ...collection, admin: { ...admin, components: { ...admin?.components, edit: { ...edit, beforeDocumentControls } } } }
}
