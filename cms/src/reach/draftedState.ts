import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { toDatabaseId } from '../documents/databaseId.ts'
import type { DocumentId } from '../documents/stored.ts'
import { publishedCollections } from '../kinds/kinds.ts'
import { keepLanguages } from '../languages/keepLanguages.ts'
import { keyOf } from '../published/fieldPlace.ts'
import type { PublishedDocument } from '../published/PublishedDocument.ts'
import type { PublishedState } from '../published/PublishedState.ts'
import { mergeForm } from './mergeForm.ts'

/** A document, the language that it would be published in, and what its form says: without it, its saved draft. */
export const draftSchema = z.object({
  collection: z.enum(publishedCollections()),
  id: z.union([z.string().max(100), z.number()]),
  locale: z.enum(languageKeys as [LanguageKey, ...LanguageKey[]]),
  data: z.record(z.string(), z.unknown()).optional(),
})
export type Draft = z.infer<typeof draftSchema>

/** What would be published once a draft is, with its document in it. */
export interface DraftedState {
  state: PublishedState
  document: PublishedDocument
  /** The slug of the document, where it has one: its own pages are at it. */
  slug: string | undefined
}

/**
 * What would be published once the draft of a document is; undefined when there is none that the account may read. What
 * other languages have as a draft stays one.
 */
export async function draftedState(
  state: PublishedState,
  { collection, id, locale, data }: Draft,
  req: PayloadRequest,
): Promise<DraftedState | undefined> {
  const asked = toDatabaseId(id, req.payload)
  if (asked === undefined) return undefined
  const found = await req.payload.findByID({
    collection,
    id: asked,
    depth: 0,
    draft: true,
    locale: 'all',
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!found) return undefined
  const saved = found as unknown as SavedDraft
  return draftOver(state, { collection, locale, saved, ...(data === undefined ? {} : { data }) }, req)
}

/** A draft as it is stored, in all languages. */
export type SavedDraft = Record<string, unknown> & { id: DocumentId; updatedAt: string }

/** What would be published once a draft that was read is: its own, or the one that a form makes of it. */
export function draftOver(
  state: PublishedState,
  { collection, locale, saved, data }: Pick<Draft, 'collection' | 'locale' | 'data'> & { saved: SavedDraft },
  req: PayloadRequest,
): DraftedState {
  const fields = req.payload.collections[collection].config.flattenedFields
  const now = data === undefined ? saved : { ...saved, ...mergeForm({ fields, before: saved, form: data, language: locale }) }
  const key = keyOf({ collection, id: saved.id })
  const before = state.documents.get(key)?.stored as Record<string, unknown> | undefined
  const stored = before === undefined ? now : keepLanguages({ fields, now, before, language: locale }).published
  const document = { collection, id: saved.id, updatedAt: saved.updatedAt, stored } as unknown as PublishedDocument
  const slug = typeof stored.slug === 'string' ? stored.slug : undefined
  const guideSlugs = new Map(state.guideSlugs)
  if (collection === 'guides') guideSlugs.set(String(saved.id), String(slug))
  return { state: { ...state, documents: new Map(state.documents).set(key, document), guideSlugs }, document, slug }
}
