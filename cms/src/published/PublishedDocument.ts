import type { LanguageKey } from '@justicia/shared-content/languages'
import type { DocumentId } from '../documents/stored.ts'
import type { PublishedCollection, Stored } from '../kinds/kinds.ts'

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
