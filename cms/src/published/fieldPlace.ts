import type { ContentPlace } from '@justicia/shared-content/errors'
import type { LanguageKey } from '@justicia/shared-content/languages'
import type { PublishedDocument } from './PublishedDocument.ts'

/** A field of a stored document as the place of a piece of content: `guides/12:sections.0.body@en`. */
export function fieldPlace(document: PublishedDocument, path: string, language?: LanguageKey): ContentPlace {
  return { file: `${keyOf(document)}:${path}${language === undefined ? '' : `@${language}`}` }
}

/** The document, the field and the language that a place names; undefined for a place of another kind. */
export function readFieldPlace({ file }: ContentPlace): { key: string; path: string; language?: LanguageKey } | undefined {
  const match = /^([A-Za-z]+\/[^:]+):([^@]*)(?:@(.+))?$/.exec(file)
  if (match === null) return undefined
  const [, key = '', path = '', language] = match
  return { key, path, ...(language === undefined ? {} : { language }) }
}

/** Names a document among all that are published. */
export function keyOf({ collection, id }: Pick<PublishedDocument, 'collection' | 'id'>): string {
  return `${collection}/${id}`
}
