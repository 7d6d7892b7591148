import { today } from '@justicia/shared-content/day'
import { ContentError } from '@justicia/shared-content/errors'
import {
  beforeChangeTraverseFields,
  type CollectionBeforeChangeHook,
  deepCopyObjectSimple,
  getLatestCollectionVersion,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type ValidationError,
} from 'payload'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import type { DocumentId } from '../documents/stored.ts'
import type { PublishedCollection } from '../kinds/kinds.ts'
import { mustCheckContent } from '../validation/mustCheckContent.ts'
import { refuseFieldErrors } from '../validation/refuseFieldErrors.ts'
import { statesOf } from '../validation/statesOf.ts'
import { faultToFieldError } from './describeFaults.ts'
import { keyOf } from './fieldPlace.ts'
import type { Fault, PublishedDocument } from './PublishedDocument.ts'
import { documentFaults } from './publishedFaults.ts'
import { publishedBefore } from './refuseIfBroken.ts'
import { storedBodies } from './toPiece.ts'

type Data = Record<string, unknown>
type FieldFault = ValidationError['data']['errors'][number]

/**
 * When a field alone is wrong, or a text cannot be read, Payload refuses the document before anything is written: what the content rules would say
 * of the rest is told with it, so that an editor mends everything in one round.
 */
export const collectFaults: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  const earlier = publishedBefore(req)
  if (earlier === undefined || !publishes(collection, data, req) || req.context.isRestoringVersion) return data
  const { errors, whole } = await validateFields({ collection, data, operation, originalDoc, req })
  const document = {
    collection: collection.slug as PublishedCollection,
    id: originalDoc?.id ?? 'new',
    updatedAt: '',
    stored: whole as never,
  } satisfies PublishedDocument
  // Hooks that run before the check read the texts: one that cannot be read is told here.
  if (errors.length === 0 && storedBodies(document).every(isReadable)) return data
  const documents = new Map(earlier.documents)
  documents.delete(keyOf(document))
  documents.set(keyOf(document), document)
  const faults = (): Fault[] => {
    try {
      return documentFaults(document, { ...earlier, documents }, { states: statesOf(req), date: today() })
    } catch (error) {
      // What lacks a field may be no document at all; its fields tell it.
      if (errors.length === 0) throw error
      return []
    }
  }
  const more = faults().filter(({ language }) => language === undefined || language === req.locale)
  const known = new Set(errors.map(({ path }) => path))
  // The rules say in words what the editor says of a node in a text.
  const texts = more.flatMap(({ path }) => (path.endsWith('body') ? [path] : []))
  const isTold = (path: string) => texts.some((text) => path === text || path.startsWith(`${text}.`))
  const [fields, rest] = [errors.filter(({ path }) => !isTold(path)), more.filter(({ path }) => isTold(path) || !known.has(path))]
  refuseFieldErrors(
    [
      // Payload said them in the language of the account.
      ...fields.map(({ path, message }) => ({ path, message, english: message })),
      ...rest.map((fault) => faultToFieldError(fault, String(req.locale))),
    ],
    collection.slug,
    req,
    data,
  )
  return data
}

function isReadable({ body, place }: ReturnType<typeof storedBodies>[number]): boolean {
  try {
    bodyToBlocks(body, place)
    return true
  } catch (error) {
    if (error instanceof ContentError) return false
    throw error
  }
}

function publishes(collection: SanitizedCollectionConfig, data: Data, req: PayloadRequest): boolean {
  return collection.versions ? mustCheckContent(data, req) : true
}

/** The document as it was last saved, in all languages. */
async function readLatest(collection: SanitizedCollectionConfig, id: DocumentId, req: PayloadRequest): Promise<Data> {
  const latest = await getLatestCollectionVersion({
    id,
    config: collection,
    payload: req.payload,
    query: { collection: collection.slug, req, where: { id: { equals: id } } },
    req,
  })
  return latest ?? {}
}

/** What Payload's own validation will say, on copies; and the document as it would be stored, in all languages. */
async function validateFields(input: {
  collection: SanitizedCollectionConfig
  data: Data
  operation: 'create' | 'update'
  originalDoc: (Data & { id?: DocumentId }) | undefined
  req: PayloadRequest
}): Promise<{ errors: FieldFault[]; whole: Data }> {
  const { collection, operation, originalDoc, req } = input
  const data = deepCopyObjectSimple(input.data as never) as Data
  const stored = originalDoc?.id === undefined ? {} : await readLatest(collection, originalDoc.id, req)
  const errors: FieldFault[] = []
  const merges: (() => Promise<void> | void)[] = []
  await beforeChangeTraverseFields({
    collection,
    context: req.context,
    data,
    doc: originalDoc ?? {},
    docWithLocales: stored,
    errors,
    fieldLabelPath: '',
    fields: collection.fields,
    global: null,
    mergeLocaleActions: merges as never,
    operation,
    overrideAccess: true,
    parentIndexPath: '',
    parentIsLocalized: false,
    parentPath: '',
    parentSchemaPath: '',
    req,
    siblingData: data,
    siblingDoc: originalDoc ?? {},
    siblingDocWithLocales: stored,
    skipValidation: false,
    ...(originalDoc?.id === undefined ? {} : { id: originalDoc.id }),
  } as never)
  for (const merge of merges) await merge()
  return { errors, whole: data }
}
