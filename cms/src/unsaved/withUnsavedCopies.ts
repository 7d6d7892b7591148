import type { CollectionConfig } from 'payload'
import { withDocumentControl } from '../documents/withDocumentControl.ts'

/** Gives the form of a collection a copy, in the browser, of what was typed and not saved. */
export function withUnsavedCopies(collection: CollectionConfig): CollectionConfig {
  // Passwords are kept nowhere.
  return collection.auth ? collection : withDocumentControl(collection, '/unsaved/KeepUnsaved.tsx#KeepUnsaved')
}
