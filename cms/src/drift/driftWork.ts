import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { OverrideOperation } from '@justicia/shared-content/schema/variant'
import type { DocumentId } from '../documents/stored.ts'
import type { DriftedChange } from './variantDrift.ts'

/** A change of a state whose national section has moved on: what somebody has to look at. */
export interface DriftItem extends Pick<DriftedChange, 'row' | 'section' | 'standing' | 'since'> {
  variant: DocumentId
  /** Title of the guide. */
  guide: string
  /** Slug of the state. */
  state: string
  /** Its short name. */
  place: string
  /** Title of the section; its key where the guide no longer has it. */
  title: string
  /** Absent of what was noted before it was kept. */
  op?: OverrideOperation
  /** Who published the national text; absent where that is not known any more. */
  who?: string
}

/** Words of a text that are said, or were said, by one side alone. */
export interface TextPart {
  kind: 'same' | 'gone' | 'new' | 'own'
  text: string
}

/** A drifted change beside the national texts. */
export interface DriftedTexts extends DriftItem {
  op: OverrideOperation
  /** When the variant was last saved: what an answer is given to. */
  updatedAt: string
  /** Digest of the national section of today; null where there is none. */
  current: string | null
  isPublished: boolean
  mayEdit: boolean
  /** The national text that the change was written against; null where it is not kept. */
  was: TextPart[] | null
  /** The national text of today; null where the guide no longer has the section. */
  now: TextPart[] | null
  /** What the state says; null of a change that hides the section. */
  own: TextPart[] | null
  /** The same as the editor takes it. */
  body: EditorState | null
  /** Both changes in one text; null where they clash, or where there is nothing to be joined. */
  merged: TextPart[] | null
  /** Whether there is none because both changed the same words. */
  clashes: boolean
}

/** What the list shows: of one state, or of all that the account works on. */
export interface DriftOverview {
  /** The oldest, as many as are shown. */
  items: DriftItem[]
  /** How many there are of them. */
  total: number
  /** The chosen state; empty for all. */
  state: string
  /** The states in which something drifted, by name. */
  places: { slug: string; name: string }[]
}

/** What an editor can decide of a drifted change. */
export const driftActions = ['keep', 'take', 'rewrite', 'merge'] as const
export type DriftAction = (typeof driftActions)[number]
