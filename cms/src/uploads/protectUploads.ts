import { addDataAndFileToRequest, type Endpoint, type SanitizedCollectionConfig } from 'payload'
import { removeNewFiles } from './newFiles.ts'
import { prepareUpload, withoutComputed } from './prepareUpload.ts'

/**
 * Images that come through the REST interface are looked through and cleaned before Payload opens a transaction (which
 * on SQLite nobody else writes beside), and leave no file behind when they are not stored.
 */
export function protectUploads(collection: SanitizedCollectionConfig): void {
  if (collection.endpoints)
    collection.endpoints = collection.endpoints.map((endpoint) =>
      (endpoint.method === 'post' && endpoint.path === '/') || endpoint.method === 'patch'
        ? prepared(endpoint, collection)
        : endpoint,
    )
}

function prepared(endpoint: Endpoint, collection: SanitizedCollectionConfig): Endpoint {
  return {
    ...endpoint,
    handler: async (req) => {
      await addDataAndFileToRequest(req)
      // It has been read: Payload's own reading must not try again.
      Object.defineProperty(req, 'body', { value: null })
      // An address or a place to store it, which Payload would look at before any hook, are among what is not heard.
      if (req.data !== undefined) req.data = withoutComputed(req.data) as typeof req.data
      const policy = endpoint.method === 'post' ? collection.access.create : collection.access.update
      // Who may not upload gets the answer of the operation itself, and no work is done for them.
      if (await policy({ req })) await prepareUpload(req)
      try {
        return await endpoint.handler(req)
      } catch (error) {
        await removeNewFiles(req)
        throw error
      }
    },
  }
}
