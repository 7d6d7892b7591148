import type { Pieces } from '@justicia/shared-content/content/content'
import type { ContentPlace } from '@justicia/shared-content/errors'
import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { Places } from '@justicia/shared-content/located/places'
import type { Block } from '@justicia/shared-content/mdx/tree'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import { storedToFact } from '../documents/factDocument.ts'
import { storedToFlow } from '../documents/flowDocument.ts'
import { storedToGuide } from '../documents/guideDocument.ts'
import { storedToLaw } from '../documents/lawDocument.ts'
import { storedToLetter } from '../documents/letterDocument.ts'
import type { Localized } from '../documents/localized.ts'
import { storedToMedia } from '../documents/mediaDocument.ts'
import { storedToOrganization } from '../documents/organizationDocument.ts'
import type { DocumentId, StoredGuide } from '../documents/stored.ts'
import { storedToTerm } from '../documents/termDocument.ts'
import { storedToVariant } from '../documents/variantDocument.ts'
import { fieldPlace } from './fieldPlace.ts'
import type { PublishedCollection, PublishedDocument } from './PublishedDocument.ts'
import { placeBlocks } from './placeBlocks.ts'
import { letterField } from './schemaFaults.ts'

/** Names of documents that others point to. */
export interface Slugs {
  /** Published guides. */
  guide: (id: DocumentId) => string | undefined
  /** Guides, drafts among them. */
  anyGuide: (id: DocumentId) => string
  /** Published words. */
  term: (id: DocumentId) => string | undefined
}

/**
 * The piece of content that a published document is; `places` then knows the field of each of its parts.
 * @throws {ContentError} for a text that the content format does not have; anything for a document that is not whole.
 */
export function toPiece<K extends PublishedCollection>(
  document: PublishedDocument<K>,
  { slugs, places }: { slugs: Slugs; places: Places },
): Pieces[K] {
  return converters[document.collection](document, slugs, places)
}

const converters: {
  [K in PublishedCollection]: (document: PublishedDocument<K>, slugs: Slugs, places: Places) => Pieces[K]
} = {
  laws: ({ stored }) => storedToLaw(stored),
  media: ({ stored }) => storedToMedia(stored, ''),
  facts: (document, _, places) => {
    const fact = storedToFact(document.stored)
    places.setNode(fact, fieldPlace(document, 'valid_from'))
    return fact
  },
  terms: (document, slugs, places) => {
    const term = storedToTerm(document.stored, slugs.term)
    for (const [language, { body }] of Object.entries(term.text))
      placeBlocks(places, body, fieldPlace(document, 'body', language))
    locate(places, term, document, 'body', (path) => String(path[0] ?? 'body'))
    return term
  },
  guides: (document, slugs, places) => {
    const guide = storedToGuide(document.stored, slugs.guide)
    for (const [language, { sections }] of Object.entries(guide.text)) {
      const rows = sectionRows(document.stored, language)
      for (const [index, section] of sections.entries())
        placeBlocks(places, section.body, fieldPlace(document, `sections.${rows[index] ?? 0}.body`, language))
    }
    locate(places, guide, document, 'sections', (path) =>
      path[0] === 'deadlines' ? path.join('.') : String(path[0] ?? 'sections'),
    )
    return guide
  },
  organizations: (document, slugs, places) => {
    const organization = storedToOrganization(document.stored, slugs.guide)
    locate(places, organization, document, 'slug', (path) => String(path[0] ?? 'slug'))
    return organization
  },
  flows: (document, slugs, places) => {
    const flow = storedToFlow(document.stored, slugs.anyGuide)
    if (flow === undefined) throw new TypeError('a flow without guides')
    for (const outcome of flow.outcomes) {
      // One that is not published yet may be named already: it is shown once it is.
      const published = new Set(
        (document.stored.outcomes ?? []).flatMap(({ also }) => also ?? []).flatMap((id) => slugs.guide(id) ?? []),
      )
      outcome.also = outcome.also.filter((slug) => published.has(slug))
    }
    locate(places, flow, document, 'questions', (path) =>
      path.join('.').replace(/\.(also|services|legalBasis|steps)\.\d+$/, '.$1'),
    )
    return flow
  },
  letters: (document, slugs, places) => {
    const letter = storedToLetter(document.stored, slugs.anyGuide)
    locate(places, letter, document, 'paragraphs', letterField)
    return letter
  },
  variants: (document, slugs, places) => {
    const variant = storedToVariant(document.stored, slugs.anyGuide(document.stored.guide))
    for (const [row, override] of variant.overrides.entries()) {
      places.setNode(override, fieldPlace(document, `overrides.${row}.section`))
      for (const [language, blocks] of Object.entries(override.body))
        placeBlocks(places, blocks, fieldPlace(document, `overrides.${row}.body`, language))
    }
    places.setNode(variant, fieldPlace(document, 'guide'))
    return variant
  },
}

/** The place of the whole, and how to find a field of it. */
function locate(
  places: Places,
  piece: object,
  document: PublishedDocument,
  whole: string,
  toPath: (path: readonly (string | number)[]) => string,
): void {
  places.setNode(piece, fieldPlace(document, whole))
  places.setFields(piece, (path) => fieldPlace(document, toPath(path)))
}

/** What the editor stored of each text of a document, with its field. */
export function storedBodies(document: PublishedDocument): { body: EditorState; place: ContentPlace }[] {
  const { collection, stored } = document as {
    [K in PublishedCollection]: PublishedDocument<K>
  }[PublishedCollection]
  const inLanguages = (path: string, body: Localized<EditorState>) =>
    languageKeys.flatMap((language) => {
      const said = body?.[language]
      return said ? [{ body: said, place: fieldPlace(document, path, language) }] : []
    })
  if (collection === 'guides')
    return (stored.sections ?? []).flatMap(({ body }, row) => inLanguages(`sections.${row}.body`, body))
  if (collection === 'terms') return inLanguages('body', stored.body)
  if (collection !== 'variants') return []
  return (stored.overrides ?? []).flatMap(({ op, body }, row) =>
    op === 'hide' ? [] : inLanguages(`overrides.${row}.body`, body),
  )
}

/** Every text of a piece, with its field and its language. */
export function textsOf<K extends PublishedCollection>(
  document: PublishedDocument<K>,
  piece: Pieces[K],
): { path: string; language: LanguageKey; blocks: readonly Block[]; place: ContentPlace }[] {
  const at = (path: string, language: LanguageKey, blocks: readonly Block[]) => ({
    path,
    language,
    blocks,
    place: fieldPlace(document, path, language),
  })
  const { collection } = document
  if (collection === 'guides') {
    const { text } = piece as Pieces['guides']
    const { stored } = document as unknown as PublishedDocument<'guides'>
    return languageKeys.flatMap((language) => {
      const rows = sectionRows(stored, language)
      return (text[language]?.sections ?? []).map(({ body }, index) => at(`sections.${rows[index] ?? 0}.body`, language, body))
    })
  }
  if (collection === 'terms') {
    const { text } = piece as Pieces['terms']
    return languageKeys.flatMap((language) => (text[language] === undefined ? [] : [at('body', language, text[language].body)]))
  }
  if (collection === 'variants')
    return (piece as Pieces['variants']).overrides.flatMap(({ body }, row) =>
      Object.entries(body).map(([language, blocks]) => at(`overrides.${row}.body`, language, blocks)),
    )
  return []
}

/** The rows that are sections in a language: those with a heading. */
function sectionRows({ sections }: StoredGuide, language: LanguageKey): number[] {
  return [...(sections ?? []).entries()].flatMap(([row, { title }]) => (title?.[language] ? [row] : []))
}

/** The place of each row by its key; the first of two of one key. */
export function rowsByKey(rows: readonly { key: string }[] | null | undefined): Map<string, number> {
  return new Map([...(rows ?? []).entries()].map(([row, { key }]) => [key, row] as const).toReversed())
}
