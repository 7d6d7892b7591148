import type { ContentPlace } from '../../errors.ts'
import type { Block, Inline } from '../../mdx/tree.ts'
import type { Guide } from '../../schema/guide.ts'
import type { Known } from '../Known.ts'
import type { Telling } from '../Rule.ts'

/** What must be true of what a text names. */
export type TextRule = (input: TextInput) => void

/** A text to look at, taken apart, and whom to tell. */
export interface TextInput extends Telling {
  blocks: readonly Block[]
  inlines: readonly Inline[]
  /** The guide that it is of; none of a glossary entry. */
  guide: Guide | undefined
  /** What it may cite; undefined where all that exists. */
  basis: readonly string[] | undefined
  /** Where it is shown: on the portal (undefined), and in states. */
  shownIn: readonly (string | undefined)[]
  /** Where it stands. */
  file: ContentPlace
  known: Known
}
