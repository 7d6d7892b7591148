import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeChangeHook, CollectionSlug, FlattenedField } from 'payload'
import { idOf } from '../documents/idOf.ts'
import type { DocumentId } from '../documents/stored.ts'
import { contentChecked } from '../validation/mustCheckContent.ts'
import { refuseFieldErrors } from '../validation/refuseFieldErrors.ts'

interface Relation {
  path: string
  to: CollectionSlug
  id: DocumentId
}

/** Says in words, at its field, that a document points to one that is not there: a database would say it in its own. */
export const refuseMissingRelations: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  // The seed ties what it has made itself.
  if (req.context[contentChecked] === true) return data
  const relations = relationsOf(collection.flattenedFields, data)
  if (originalDoc !== undefined && isDeepStrictEqual(relations, relationsOf(collection.flattenedFields, originalDoc))) return data
  const missing: Relation[] = []
  for (const to of new Set(relations.map((relation) => relation.to))) {
    const asked = relations.filter((relation) => relation.to === to)
    const { docs } = await req.payload.db.find<{ id: DocumentId }>({
      collection: to,
      pagination: false,
      req,
      select: {},
      where: { id: { in: [...new Set(asked.map(({ id }) => id))] } },
    })
    const found = new Set(docs.map(({ id }) => String(id)))
    missing.push(...asked.filter(({ id }) => !found.has(String(id))))
  }
  refuseFieldErrors(
    missing.map(({ path }) => ({
      path,
      message: 'Uno de los documentos elegidos ya no existe. Quítalo de aquí o elige otro.',
      english: 'One of the chosen documents is not there any more. Take it away or choose another.',
    })),
    collection.slug,
    req,
  )
  return data
}

function relationsOf(fields: readonly FlattenedField[], data: Record<string, unknown>, base = ''): Relation[] {
  return fields.flatMap((field): Relation[] => {
    const value = data[field.name]
    const path = `${base}${field.name}`
    if (field.type === 'array')
      return (Array.isArray(value) ? value : []).flatMap((row, index) =>
        relationsOf(field.flattenedFields, row ?? {}, `${path}.${index}.`),
      )
    if (field.type === 'group') return relationsOf(field.flattenedFields, (value ?? {}) as Record<string, unknown>, `${path}.`)
    if (field.type !== 'relationship' || typeof field.relationTo !== 'string') return []
    const to = field.relationTo
    return (Array.isArray(value) ? value : [value]).flatMap((each) => {
      const id = idOf(each)
      return id === undefined ? [] : [{ path, to, id }]
    })
  })
}
