import { APIError, type CollectionAfterChangeHook, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload'
import { readFlowsOfGuide } from '../documents/readFlowsOfGuide.ts'
import { readStored } from '../documents/readStored.ts'
import type { DocumentId } from '../documents/stored.ts'

/** A guide that a published flow leads to is not deleted: the flow would end nowhere. */
export const keepForFlows: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfUsed(id, req, 'borrar')
}

/** A guide that a published flow leads to is not withdrawn. Throwing undoes the save. */
export const keepPublishedForFlows: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'update' || doc._status !== 'draft') return doc
  // A draft beside what is published withdraws nothing.
  const published = await readStored(req.payload, 'guides', {
    req,
    where: { and: [{ id: { equals: doc.id } }, { _status: { equals: 'published' } }] },
    select: { slug: true },
  })
  if (published.length === 0) await refuseIfUsed(doc.id, req, 'retirar')
  return doc
}

async function refuseIfUsed(id: DocumentId, req: PayloadRequest, action: 'borrar' | 'retirar'): Promise<void> {
  const flows = await readFlowsOfGuide(req, id)
  if (flows.length === 0) return
  const names = flows.map(({ title, slug }) => `«${title?.es ?? slug}»`).join(', ')
  throw new APIError(
    `Esta guía no se puede ${action}: ${flows.length === 1 ? 'lleva a ella el orientador' : 'llevan a ella los orientadores'} ${names}. Haz primero que lleve a otra guía, o retíralo.`,
    409,
    null,
    true,
  )
}
