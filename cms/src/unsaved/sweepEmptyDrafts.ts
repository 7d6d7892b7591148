import type { BasePayload, FlattenedField, Where } from 'payload'
import { publishedCollections } from '../kinds/kinds.ts'

const day = 24 * 60 * 60 * 1000

type Data = Record<string, unknown>

/**
 * Takes away what «Crear» left behind: drafts older than a day in which nobody wrote anything, and that were never
 * published. What has any text, row or relation of its own stays.
 * @returns how many went.
 */
export async function sweepEmptyDrafts(payload: BasePayload, now: Date = new Date()): Promise<number> {
  const before = new Date(now.getTime() - day).toISOString()
  let swept = 0
  for (const collection of publishedCollections()) {
    const { config } = payload.collections[collection]
    if (!config.versions) continue
    const { docs } = await payload.find({
      collection,
      depth: 0,
      draft: true,
      locale: 'all',
      pagination: false,
      where: { and: [{ _status: { equals: 'draft' } }, { updatedAt: { less_than: before } }] },
    })
    for (const doc of docs as unknown as (Data & { id: string | number })[]) {
      if (hasContent(config.flattenedFields, doc) || (await wasPublished(payload, collection, doc.id))) continue
      await payload.delete({ collection, id: doc.id })
      swept++
    }
  }
  return swept
}

async function wasPublished(payload: BasePayload, collection: string, id: string | number): Promise<boolean> {
  const where: Where = { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] }
  const { docs } = await payload.db.findVersions({ collection: collection as 'guides', where, limit: 1, pagination: false })
  return docs.length > 0
}

/** What every new document has without anybody's doing: the state of its author, and names that are made from it. */
const made = new Set(['state', 'reference', 'name', 'lastEditedBy', 'searchText', 'standing', 'drift', 'basedOn', 'uuid'])

/** Whether anybody wrote anything. Choices and numbers are there from the beginning. */
function hasContent(fields: readonly FlattenedField[], data: Data): boolean {
  return fields.some((field) => {
    const value = data[field.name]
    if (value === undefined || value === null || (made.has(field.name) && !isWritten(field))) return false
    if (field.type === 'array') return Array.isArray(value) && value.length > 0
    if (field.type === 'group') return hasContent(field.flattenedFields, value as Data)
    if (field.type === 'text' || field.type === 'textarea' || field.type === 'richText' || field.type === 'relationship')
      return says(value)
    return false
  })
}

/** `name` is made in variants and written in the directory, where it is a text of a language. */
function isWritten(field: FlattenedField): boolean {
  return field.name === 'name' && 'localized' in field && field.localized === true
}

function says(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.some(says)
  if (typeof value === 'object' && value !== null) return Object.values(value).some(says)
  return value !== undefined && value !== null
}
