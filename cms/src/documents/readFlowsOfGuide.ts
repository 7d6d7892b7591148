import type { PayloadRequest } from 'payload'
import { readStored } from './readStored.ts'
import type { DocumentId, StoredFlow } from './stored.ts'

/** Published flows with an outcome that leads to a guide, names it as another one or shows one of its deadlines. */
export async function readFlowsOfGuide(req: PayloadRequest, guide: DocumentId): Promise<StoredFlow[]> {
  return await readStored(req.payload, 'flows', {
    req,
    where: {
      and: [
        { _status: { equals: 'published' } },
        {
          or: ['outcomes.guide', 'outcomes.also', 'outcomes.deadlines.guide'].map((field) => ({ [field]: { equals: guide } })),
        },
      ],
    },
  })
}
