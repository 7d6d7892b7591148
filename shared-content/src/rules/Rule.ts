import type { CmsWords, ContentErrorCode, ContentPlace } from '../errors.ts'
import type { Places } from '../located/places.ts'
import type { Known } from './Known.ts'

/**
 * What must be true of one piece beside its schema. A rule looks at the piece, asks the rest through `known` and tells what
 * it finds; it changes nothing. Files, the CMS and a form check by the same rules (`checkPiece`). (Written as a method's type:
 * a walk along the table of kinds knows its rows by a union alone.)
 */
export type Rule<P> = { look(input: RuleInput<P>): void }['look']

/** A piece to look at, and whom to tell. */
export interface RuleInput<P> extends Telling {
  piece: P
  /** Slug of the state whose it is; undefined for the nation's. */
  state: string | undefined
  /** Where the piece stands. */
  file: ContentPlace
  known: Known
}

/** Where parts of pieces stand, and who hears what is wrong with them. */
export interface Telling {
  places: Places
  /** Tells what stops a build: where it is, what it is and how to mend it, in files and in the CMS. */
  fail(code: ContentErrorCode, place: ContentPlace, what: string, mend: string, cms?: CmsWords): void
  /** Runs a step that may throw such an error. @returns what it made; undefined when it failed and was told. */
  attempt<T>(step: () => T): T | undefined
  /** Tells what stops nothing and still should be looked at. */
  warn(place: ContentPlace, what: string): void
}
