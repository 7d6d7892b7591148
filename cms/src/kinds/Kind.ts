import type { ContentPlace } from '@justicia/shared-content/errors'
import type { LanguageKey } from '@justicia/shared-content/languages'
import type { Places } from '@justicia/shared-content/located/places'
import type { Block } from '@justicia/shared-content/mdx/tree'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { DocumentId } from '../documents/stored.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
import type { Label } from '../words/labels.ts'
import type { SchemaFault } from './against.ts'
import type { Gap } from './Gaps.ts'

/**
 * One kind of content in the CMS: all that naming, checking, seeding and freezing its documents need to know of it. `P` is
 * its piece in the contract, `S` its document as the database gives it back. Its form is a collection, which knows of this
 * and not the other way round.
 */
export interface CmsKind<P extends object, S extends { id: DocumentId }> {
  words: KindWords
  /** Whether a document holds a whole text, so that one answer holds fewer of them. */
  isLong: boolean
  /** What an editor calls a document by. */
  ownName(stored: S): string
  /** Fields that name a document even where the rest of it cannot be read. */
  namedBy: readonly (keyof S & string)[]
  /** The part of a piece by which the contract names it. */
  named(stored: S, slugs: Slugs): Partial<P>
  /**
   * The piece that a document is; undefined while what it holds on to is not there.
   * @throws {ContentError} for a text that the content format does not have; TypeError for a document that is not whole.
   */
  toPiece(stored: S, names: Names): P | undefined
  /** Remembers the fields that the piece and its parts come from; its texts' are known from `textsOf`. */
  place?(piece: P, places: Places, at: FieldPlace): void
  /** The field at which a fault of the whole document is told. */
  wholeAt: string
  /** What the schemas of the files say against a piece. */
  schemaFaults(piece: P): SchemaFault[]
  /** What a document lacks to be whole. */
  gaps?(stored: S): Gap[]
  /** Rows that are there twice. */
  repeatedRows?(stored: S): FieldError[]
  /** What the editor stored of each text. */
  storedBodies?(stored: S): (FieldAt & { body: EditorState })[]
  /** Every text of a piece. */
  textsOf?(piece: P, stored: S): (FieldAt & { blocks: readonly Block[] })[]
  /** Texts that are Spanish in another language. */
  copiesOf?(piece: P, stored: S): FieldAt[]
  /** Absolute path of the file that a piece is about, of a kind that has one. */
  fileOf?(piece: P): string
  seed: KindSeed<P, S>
}

/** What people call a kind. */
export interface KindWords {
  /** «Guía» */
  one: Label
  /** Within a sentence: «la guía». */
  the: Label
  /** Its list: «Guías». */
  list: string
  /** Behind a number: «guías»; absent where a snapshot does not count them. */
  counted?: string
}

/** How the pieces of a kind get into the CMS. Natural keys: the same piece has the same one in every seed. */
export interface KindSeed<P extends object, S extends { id: DocumentId }> {
  /** @param state a slug, or `nacional`. */
  keyOf(piece: P, state: string): string
  /** The same of a document; undefined when it cannot have one. */
  storedKeyOf(stored: S, slugs: Slugs): string | undefined
  /** The same of one in the trash, whose relations may be gone, where it differs. */
  trashedKeyOf?(stored: S): string | undefined
  /** What Payload takes, in each language. */
  toData(piece: P, to: SeedTarget): (language: LanguageKey) => Record<string, unknown>
  /** A second turn, for pieces that name others of their own kind: what it says of a piece once all of them are there. */
  second?: { list: string; toData(piece: P, to: SeedTarget): Record<string, unknown> }
}

/** Where a piece goes: whose it is, and the documents that are there already. */
export interface SeedTarget {
  /** A slug, or `nacional`. */
  state: string
  guideId(slug: string): DocumentId | undefined
  termId(slug: string): DocumentId | undefined
}

/** Names of documents that others point to. */
export interface Slugs {
  /** Guides that may be spoken of. */
  guide: (id: DocumentId) => string | undefined
  /** Guides that a document is nothing without, drafts among them where that is to be told. */
  anyGuide: (id: DocumentId) => string | undefined
  /** Words that may be spoken of. */
  term: (id: DocumentId) => string | undefined
}

/** All that a document's own fields do not tell of its piece. */
export interface Names extends Slugs {
  /** The folder of uploads. */
  mediaDir: string
}

/** A field of a document's form, and the language in which it is meant. */
export interface FieldAt {
  path: string
  language: LanguageKey
}

/** A field of the document at hand as a place of content. */
export type FieldPlace = (path: string, language?: LanguageKey) => ContentPlace
