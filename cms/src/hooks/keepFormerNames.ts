import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { DocumentId } from '../documents/stored.ts'
import { contentChecked } from '../validation/mustCheckContent.ts'

/**
 * Keeps the name under which a document was published, once it gets another one, so that its old address leads on; a name
 * that it takes up again is a former one no more. A draft says so already, and an earlier version that is restored forgets
 * none. What the seed brings is as the files have it.
 */
export const keepFormerNames: CollectionBeforeChangeHook = async ({ collection, context, data, operation, originalDoc, req }) => {
  if (req.context[contentChecked] === true || !collection.flattenedFields.some(({ name }) => name === 'formerly')) return data
  const said: unknown = (data.formerly === undefined ? originalDoc?.formerly : data.formerly) ?? []
  // What is no list of texts is left for its check to refuse.
  if (!isNames(said)) return data
  const known = operation === 'update' ? await readKnown(collection.slug, originalDoc?.id, req) : undefined
  const formerly = new Set([
    ...said,
    ...(context.isRestoringVersion ? (known?.formerly ?? []) : []),
    ...(known !== undefined && known.slug !== data.slug && (await wasPublic(collection.slug, known, req)) ? [known.slug] : []),
  ])
  formerly.delete(data.slug)
  // Where there is none, the document stays as it was brought: a version that is restored is what it was.
  return data.formerly === undefined && formerly.size === 0 ? data : { ...data, formerly: [...formerly] }
}

interface Known {
  slug: string
  _status?: string | null
  formerly?: string[] | null
}

/** What is stored beside the drafts of a document: as it was published last. */
async function readKnown(collection: string, id: DocumentId | undefined, req: PayloadRequest): Promise<Known | undefined> {
  if (id === undefined) return undefined
  const stored = await req.payload.db.findOne<Partial<Known> & { id: DocumentId }>({
    collection: collection as 'guides',
    req,
    where: { id: { equals: id } },
    select: { slug: true, _status: true, formerly: true },
  })
  return stored?.slug ? { ...stored, slug: stored.slug } : undefined
}

/** Whether readers have known a document by that name; of one that is withdrawn today the log says it. */
async function wasPublic(collection: string, { slug, _status }: Known, req: PayloadRequest): Promise<boolean> {
  if (_status === 'published') return true
  const { totalDocs } = await req.payload.db.count({
    collection: 'events',
    req,
    where: { and: [{ kind: { equals: collection } }, { key: { equals: slug } }] },
  })
  return totalDocs > 0
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string')
}
