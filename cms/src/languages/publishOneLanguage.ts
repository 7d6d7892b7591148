import { isDeepStrictEqual } from 'node:util'
import { type LanguageKey, sourceLanguage } from '@justicia/shared-content/languages'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  saveVersion,
} from 'payload'
import type { StoredFlow } from '../documents/flowDocument.ts'
import type { StoredGuide } from '../documents/guideDocument.ts'
import type { DocumentId } from '../documents/stored.ts'
import { isFromOutside } from '../requests/isFromOutside.ts'
import { reviewOfText, withoutRevoked } from '../review/keepSignature.ts'
import { contentChecked } from '../validation/mustCheckContent.ts'
import { refusal } from '../words/refusal.ts'
import { keepLanguages } from './keepLanguages.ts'
import { type Reviewed, reviewedTranslation, stampFlow, stampSections } from './stampTranslation.ts'

type Data = Record<string, unknown>

/** What was public of each document before it was written; kept by `context`. */
const publicBefore = 'publicBefore'

/**
 * A write is in one language, and nothing of another stands in for what is not written in it: neither in what is stored
 * nor in the answer, which the form shows and saves again. Which languages are published is decided here and not by
 * Payload, whose own way of publishing one language ties the rows of the others by their place and not by their id.
 */
export const writeInOneLanguage: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return args
  // Payload would answer that it was saved, and leave every text as it was.
  if (operation === 'update' && req.locale === 'all' && isFromOutside(args, req))
    throw refusal(req, 400, {
      es: 'Los textos se cambian en un idioma a la vez. Envía un cambio por idioma, con «locale=es» o «locale=en».',
      en: 'Texts are changed in one language at a time. Send a change for each, with “locale=es” or “locale=en”.',
    })
  req.fallbackLocale = null as never
  const { publishSpecificLocale } = args as { publishSpecificLocale?: string }
  if (publishSpecificLocale === undefined) return args
  req.locale = publishSpecificLocale as never
  return { ...args, publishSpecificLocale: undefined } as typeof args
}

/** Remembers what is public of a document that is about to be published. */
export const rememberPublic: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update' || data._status !== 'published' || !isOneLanguage(req)) return data
  const known = (req.context[publicBefore] ?? new Map()) as Map<string, Data | undefined>
  req.context[publicBefore] = known
  known.set(`${collection.slug}/${originalDoc.id}`, await readPublic(collection, originalDoc.id, req))
  return data
}

/**
 * After a document was published in one language: what other languages have as a draft stays one, and the translation
 * says which Spanish it was made from.
 */
export const keepOtherLanguages: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const known = req.context[publicBefore] as Map<string, Data | undefined> | undefined
  const key = `${collection.slug}/${doc.id}`
  const created = operation === 'create' && doc._status === 'published' && isOneLanguage(req)
  if (!created && !known?.has(key)) return doc
  const before = known?.get(key)
  known?.delete(key)
  const language = String(req.locale)
  const now = await readRaw(collection, doc.id, req)
  if (now?._status !== 'published') return doc
  const restored = Boolean(previousDoc?.deletedAt)
  const { published, pending } = created
    ? { published: now, pending: false }
    : restored
      ? restorePublic(now, before)
      : keepLanguages({ fields: collection.flattenedFields, now, before, language })
  // A translation that is published beside unfinished Spanish stands under the review of what was public.
  const besideDraft = pending && !restored && language !== sourceLanguage
  const signedText = (collection.custom?.signedText ?? []) as string[]
  const signed = besideDraft ? reviewOfText(published, before, signedText) : published
  const reviewed = req.context[reviewedTranslation] as Reviewed | undefined
  const stamped = stamp(collection, { now: signed, before, language, reviewed })
  if (isDeepStrictEqual(stamped, now)) return doc
  await writePublic({ collection, id: doc.id, data: { ...stamped, updatedAt: now.updatedAt }, req })
  if (pending) {
    const draft = { ...stamp(collection, { now, before, language, reviewed }), _status: 'draft', updatedAt: now.updatedAt }
    // Saved as it is and not as a draft, which would be given another hour than the editor's form has read.
    await saveVersion({
      id: doc.id,
      collection,
      docWithLocales: draft as never,
      draft: false,
      operation: 'update',
      payload: req.payload,
      req,
    })
  }
  return doc
}

/** What comes out of the trash is public again as it was, and a draft of it goes on being one. */
function restorePublic(now: Data, before: Data | undefined): { published: Data; pending: boolean } {
  if (before === undefined) return { published: now, pending: false }
  const { id, createdAt, updatedAt } = now
  const published = { ...before, id, createdAt, updatedAt, deletedAt: null, _status: 'published' }
  return { published, pending: before.updatedAt !== now.updatedAt && wasDraft(now, before) }
}

function wasDraft(now: Data, before: Data): boolean {
  const words = ({ id: _id, createdAt: _created, updatedAt: _updated, deletedAt: _deleted, _status, ...rest }: Data) => rest
  return !isDeepStrictEqual(words(now), words(before))
}

/** The seed and the restoring of a version write all languages at once, on purpose. */
function isOneLanguage({ context, locale }: PayloadRequest): boolean {
  return context[contentChecked] !== true && context.isRestoringVersion !== true && locale !== 'all' && locale !== null
}

function stamp(
  { slug }: Pick<SanitizedCollectionConfig, 'slug'>,
  input: { now: Data; before: Data | undefined; language: LanguageKey; reviewed: Reviewed | undefined },
): Data {
  const { now, before, language, reviewed } = input
  if (slug === 'guides')
    return stampSections({
      now: now as unknown as StoredGuide,
      before: before as unknown as StoredGuide | undefined,
      language,
      reviewed,
    }) as unknown as Data
  return slug === 'flows' ? (stampFlow({ now: now as unknown as StoredFlow, language, reviewed }) as unknown as Data) : now
}

/** What is public of a document, or was when it was last public; undefined when it never was. */
async function readPublic(collection: SanitizedCollectionConfig, id: DocumentId, req: PayloadRequest): Promise<Data | undefined> {
  const stored = await readRaw(collection, id, req)
  if (stored?._status === 'published') return stored
  const { docs } = await req.payload.db.findVersions({
    collection: collection.slug,
    limit: 1,
    pagination: false,
    req,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
  })
  const earlier = docs[0]?.version as Data | undefined
  return earlier === undefined ? undefined : withoutRevoked(earlier, stored)
}

/** A document as the database holds it, in all languages, with the ids of its rows. */
async function readRaw({ slug }: SanitizedCollectionConfig, id: DocumentId, req: PayloadRequest): Promise<Data | undefined> {
  const found = await req.payload.db.findOne<Data & { id: DocumentId }>({ collection: slug, req, where: { id: { equals: id } } })
  return found ?? undefined
}

/** Writes a document and the version that was just saved of it. */
async function writePublic(input: {
  collection: SanitizedCollectionConfig
  id: DocumentId
  data: Data
  req: PayloadRequest
}): Promise<void> {
  const { collection, id, data, req } = input
  const { db } = req.payload
  await db.updateOne({ collection: collection.slug, id, data, req })
  if (!collection.versions) return
  const { docs } = await db.findVersions({
    collection: collection.slug,
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  const [version] = docs
  if (version === undefined) return
  const { id: versionId, ...rest } = version
  await db.updateVersion({
    collection: collection.slug,
    id: versionId,
    versionData: { ...rest, version: { ...data, id } } as never,
    req,
  })
}
