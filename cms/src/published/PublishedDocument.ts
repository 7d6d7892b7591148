import type { MediaAsset } from '@justicia/shared-content/content/content'
import type { LanguageKey } from '@justicia/shared-content/languages'
import type { Fact } from '@justicia/shared-content/schema/fact'
import type { Flow } from '@justicia/shared-content/schema/flow'
import type { Guide } from '@justicia/shared-content/schema/guide'
import type { Law } from '@justicia/shared-content/schema/law'
import type { Letter } from '@justicia/shared-content/schema/letter'
import type { Organization } from '@justicia/shared-content/schema/organization'
import type { Term } from '@justicia/shared-content/schema/term'
import type { Variant } from '@justicia/shared-content/schema/variant'
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

/** The piece of content that a document of a collection is. */
export interface Pieces {
  laws: Law
  media: MediaAsset
  facts: Fact
  terms: Term
  guides: Guide
  organizations: Organization
  flows: Flow
  letters: Letter
  variants: Variant
}

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
