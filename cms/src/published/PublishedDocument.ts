import type { LanguageKey } from '@justicia/shared-content/languages'
import type { Stored } from '../documents/readStored.ts'
import type { DocumentId } from '../documents/stored.ts'

/** Collections that are published as content. What is pointed to comes first. */
export const publishedCollections = [
  'laws',
  'media',
  'facts',
  'terms',
  'guides',
  'organizations',
  'flows',
  'letters',
  'variants',
] as const satisfies readonly (keyof Stored)[]
export type PublishedCollection = (typeof publishedCollections)[number]

/** One published document, as it is stored, in all languages. */
export interface PublishedDocument<K extends PublishedCollection = PublishedCollection> {
  collection: K
  id: DocumentId
  updatedAt: string
  stored: Stored[K]
  /** Of an image: digest of its file, for another picture may come under the same name. */
  file?: string | undefined
}

/** What is wrong with a published document. */
export interface Fault {
  document: PublishedDocument
  /** Path of the field in the document's form. */
  path: string
  /** The language in which the field is wrong; undefined when it is of all. */
  language?: LanguageKey | undefined
  code: string
  what: string
  mend: string
  /** All of it in English. */
  english?: string | undefined
}
