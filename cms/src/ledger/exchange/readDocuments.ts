import type { PayloadRequest, Where } from 'payload'
import { editsTextOf } from '../../access/mayEditText.ts'
import { sideRequest } from '../../requests/sideRequest.ts'
import { statesOf } from '../../validation/statesOf.ts'
import { readWhere } from '../readLedger.ts'
import { type Document, documentName } from './flatRows.ts'
import { documentKey } from './planImport.ts'

/** The organizations and facts of a state, or of all, that an account reads: their newest text in Spanish. */
export async function readDocuments(req: PayloadRequest, state: string) {
  const read = async (collection: 'organizations' | 'facts', draft: boolean) => {
    const { docs } = await req.payload.find({
      ...{ collection, draft, depth: 0, locale: 'es', pagination: false, sort: 'reference' },
      where: readWhere(req.user, state) as Where,
      overrideAccess: false,
      req: sideRequest(req),
    })
    return docs as unknown as Document[]
  }
  return {
    published: async () => ({ organizations: await read('organizations', false), facts: await read('facts', false) }),
    /** Finds the newest text of a document by its key (`documentKey`). */
    async finder() {
      const found = new Map<string, { document: Document; mayEdit: boolean }>()
      for (const collection of ['organizations', 'facts'] as const)
        for (const document of await read(collection, true))
          found.set(documentKey(collection, { estado: document.state, documento: documentName(document) }), {
            document,
            mayEdit: editsTextOf(req.user, document.state),
          })
      return (key: string) => found.get(key)
    },
  }
}

/** What states are called, by slug. */
export function stateNames(req: PayloadRequest): Map<string, string> {
  return new Map(statesOf(req).map(({ slug, short_name }) => [slug, short_name]))
}
