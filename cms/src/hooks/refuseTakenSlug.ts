import type { CollectionBeforeChangeHook } from 'payload'
import type { DocumentId } from '../documents/stored.ts'
import { refuseFieldErrors } from '../validation/refuseFieldErrors.ts'

/** What is said of a name that a document in the trash still has. */
export const inTrash = {
  message: 'Está en la papelera: restáurala, o pide a quien administra que la borre del todo, o usa otro nombre.',
  english: 'It is in the trash: restore it, or ask an administrator to delete it for good, or use another name.',
}

/** Says in words, at its field, that another document has this name: one in the trash keeps its own. */
export const refuseTakenSlug: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const field = collection.flattenedFields.find(({ name }) => name === 'slug')
  if (field === undefined || !('unique' in field) || field.unique !== true) return data
  if (typeof data.slug !== 'string' || data.slug === originalDoc?.slug) return data
  const other = await req.payload.db.findOne<{ id: DocumentId; deletedAt?: string | null }>({
    collection: collection.slug,
    req,
    where: {
      and: [{ slug: { equals: data.slug } }, ...(originalDoc?.id === undefined ? [] : [{ id: { not_equals: originalDoc.id } }])],
    },
  })
  if (!other) return data
  const taken = {
    message: 'Ya hay otro documento con este nombre. Ábrelo y cámbialo, o usa otro nombre.',
    english: 'Another document has this name. Open it and change it, or use another name.',
  }
  refuseFieldErrors([{ path: 'slug', ...(other.deletedAt ? inTrash : taken) }], collection.slug, req, data)
  return data
}
