import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeChangeHook } from 'payload'
import { sideRequest } from '../requests/sideRequest.ts'
import { searchSources, toSearchText } from './searchSources.ts'

/** Keeps what a document is found by: its titles and names in all languages, folded. */
export const setSearchText: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const sources = searchSources(collection)
  // Most saves, every autosave of a text among them, change none of it.
  const isSame = sources.every(({ name }) => isDeepStrictEqual(data[name] ?? null, originalDoc?.[name] ?? null))
  if (isSame && typeof originalDoc?.searchText === 'string') return { ...data, searchText: originalDoc.searchText }
  const localized = sources.flatMap((field) => ('localized' in field && field.localized ? [field.name] : []))
  // The language at hand is in `data`; the others are what is stored.
  const stored: Record<string, unknown> =
    originalDoc?.id === undefined || localized.length === 0 || req.locale === 'all'
      ? {}
      : {
          ...(await req.payload.findByID({
            collection: collection.slug,
            id: originalDoc.id,
            depth: 0,
            draft: Boolean(collection.versions?.drafts),
            locale: 'all',
            select: Object.fromEntries(localized.map((name) => [name, true])),
            disableErrors: true,
            req: sideRequest(req),
          })),
        }
  data.searchText = toSearchText(
    sources.map(({ name }) => {
      if (!localized.includes(name) || req.locale === 'all') return data[name]
      return { ...(stored[name] as Record<string, unknown> | null | undefined), [String(req.locale)]: data[name] }
    }),
  )
  return data
}
