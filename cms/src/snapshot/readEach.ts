import type { BasePayload, Where } from 'payload'
import { cmsKind, type PublishedCollection, type Stored } from '../kinds/kinds.ts'
import { readStored } from '../kinds/readStored.ts'
import type { UnreadDocuments } from './UnreadDocuments.ts'

/**
 * Reads all documents of a collection at once; where one of them makes that fail, one by one, without it.
 * @param nameOf the document's name, from the fields that tell it.
 */
export function readEach(payload: BasePayload, unread: UnreadDocuments) {
  return async <K extends PublishedCollection>(
    collection: K,
    options: { where?: Where },
    nameOf: (named: Stored[K]) => string,
  ): Promise<Stored[K][]> => {
    try {
      return await readStored(payload, collection, options)
    } catch (cause) {
      const naming = Object.fromEntries(cmsKind(collection).namedBy.map((field) => [field, true]))
      const named = await readStored(payload, collection, { ...options, select: naming })
      const found: Stored[K][] = []
      const failed: [string, Error][] = []
      for (const each of named) {
        try {
          found.push(...(await readStored(payload, collection, { where: { id: { equals: each.id } } })))
        } catch (error) {
          failed.push([nameOf(each), error as Error])
        }
      }
      // All of them: then it is not a document that is at fault.
      if (found.length === 0 || failed.length === 0) throw cause
      for (const [document, { message }] of failed) unread.add(document, message)
      return found
    }
  }
}
