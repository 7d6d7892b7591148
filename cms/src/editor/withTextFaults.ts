import type { CollectionConfig } from 'payload'
import { withDocumentControl } from '../documents/withDocumentControl.ts'

/** Has the form of a collection mark, within its texts, what the server says is wrong there. */
export function withTextFaults(collection: CollectionConfig): CollectionConfig {
  return withDocumentControl(collection, '/editor/WatchTextFaults.tsx#WatchTextFaults')
}
