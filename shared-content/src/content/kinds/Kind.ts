import type { ContentErrorCollector, ContentPlace } from '../../errors.ts'
import type { LanguageKey } from '../../languages.ts'
import type { Places } from '../../located/places.ts'
import type { Block } from '../../mdx/tree.ts'
import type { Rule } from '../../rules/Rule.ts'
import type { SourceFile } from '../sourceFiles.ts'

/** One kind of content: all that reading, writing, ordering and leaving out need to know of it. */
export interface Kind<P extends object> {
  files: KindFiles<P>
  /** The key of a piece in its list; of facts, several may share one, each in its own time. */
  keyOf(piece: P): string
  /** By what its list is put in order; the key where absent. */
  orderOf?(piece: P): string
  /** All that it says, text by text; absent for a kind without texts. */
  bodiesOf?(piece: P): (readonly Block[])[]
  /** Languages that may be left out by themselves; absent for a kind that stands or falls whole. */
  inLanguages?(piece: P, keep: (language: LanguageKey) => boolean, places: Places): P
  /** What must be true of a piece beside its schema. */
  rules: readonly Rule<P>[]
  /** Whether the last version of a piece that cannot be built now stays on the sites. */
  staysWhenBroken: boolean
}

/** How a kind stands in files. Names of files and documents are within the folder of their scope: the content's, or a state's. */
export interface KindFiles<P extends object> {
  /** The folder of those that have a folder a piece, with a file a language in it. */
  folder?: string
  /** What of the folder of its scope is the kind's: `guides`, `facts.yaml`. */
  root: string
  /** Whether a file is one of the kind's. */
  owns(name: string): boolean
  /** Reads what is right; what is wrong goes to the collector. */
  read(input: ReadInput): P[]
  /** Name and text of every file of a list that is in order. */
  print(pieces: readonly P[]): [name: string, text: string][]
  /** The name of the document that a piece is: `guides/robo`, `facts/fiscalia.nombre`. */
  documentOf(piece: P): string
  /** Whether the pieces are the entries of one list. */
  isList: boolean
  /** Where a piece stands: its Spanish file, or its entry in the list. */
  placeOf(piece: P): ContentPlace
}

/** The files of a kind in one scope. */
export interface ReadInput {
  /** The content's folder. */
  dir: string
  /** Slug of the state whose files they are; the nation's without it. */
  state: string | undefined
  /** The kind's own, by name. */
  files: ReadonlyMap<string, SourceFile>
  places: Places
  collector: ContentErrorCollector
}
