import { cmsKind, publishedCollections } from '../kinds/kinds.ts'

/** Levels of related documents that a request may ask to be filled in. */
export const maxDepth = 1

/** Documents that one answer holds at most. A client that wants more asks for the next page. */
export const maxDocuments = 100

/** The same for collections whose documents hold whole texts or a whole law. */
export const maxTexts = 25

/** Conditions of one query, and how deep they may stand in one another. */
export const maxConditions = 300
export const maxConditionDepth = 8

/** Fields that one answer is sorted by. */
export const maxSortFields = 5

/** How many documents of a collection one answer may hold; versions are whole documents. */
export function documentsOf(collection: string): number {
  const kind = publishedCollections().find((each) => each === collection)
  return kind !== undefined && cmsKind(kind).isLong ? maxTexts : maxDocuments
}
