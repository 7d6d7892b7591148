import type { LanguageKey } from '@justicia/shared-content/languages'
import type { DocumentId } from '../documents/stored.ts'
import type { TextPart } from './driftWork.ts'
import type { TranslatedKind } from './translationDrift.ts'

/** A published translation whose Spanish has changed since: what somebody has to look at. */
export interface TranslationItem {
  kind: TranslatedKind
  id: DocumentId
  /** Title of the guide or the flow, in Spanish. */
  document: string
  /** Key of the section; empty for a flow, which is translated as a whole. */
  section: string
  /** Title of the section in Spanish. */
  title: string
  language: LanguageKey
  /** When the Spanish of the document was last changed, ISO 8601. */
  written: string
}

/** Such a translation beside the Spanish that it was made from, and that of today. */
export interface TranslationTexts extends TranslationItem {
  /** When the document was last saved: what an answer is given to. */
  updatedAt: string
  /** Digest of the Spanish that it was made from. */
  basedOn: string
  /** Digest of the Spanish of today. */
  current: string
  mayEdit: boolean
  /** Somebody has saved a draft of the document that is not public. */
  hasDraft: boolean
  /** Where the form has its text, as in `sections.2.body`. */
  field: string
  /** Null where it is not kept. */
  was: TextPart[] | null
  now: TextPart[]
  own: string
}

/** Which one is meant. */
export type TranslationPlace = Pick<TranslationItem, 'kind' | 'id' | 'section' | 'language'>

/** Where a translation is seen side by side with the Spanish. */
export function translationAddress(admin: string, { kind, id, section, language }: TranslationPlace): string {
  return `${admin}/drift?${new URLSearchParams({ [kind]: String(id), section, language }).toString()}`
}
