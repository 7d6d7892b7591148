import { type LanguageKey, languageOf } from '@justicia/shared-content/languages'
import type { State } from '@justicia/shared-content/schema/state'
import { nationalScope } from '../access/roles.ts'
import { cmsKind } from '../kinds/kinds.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
import type { Label } from '../words/labels.ts'
import type { Fault, PublishedDocument } from './PublishedDocument.ts'

/** More documents than this are counted and not named. */
export const maxNamed = 12

/**
 * A fault as a problem at a field of the form that is open in `locale`; what is wrong in another language says so.
 */
export function faultToFieldError(fault: Fault, locale: LanguageKey | undefined): FieldError {
  const { path, language, what, mend, english } = fault
  const elsewhere = language !== undefined && language !== locale ? `${languageOf(language).name}: ` : ''
  const message = `${elsewhere}${[what, mend].join(' ').trim()}`
  return { path, message, english: english === undefined ? message : `${elsewhere}${english}` }
}

/** The documents that a change would break, with why, in one sentence each. */
export function describeBroken(faults: readonly Fault[], states: readonly State[], speech: keyof Label): string {
  const byDocument = new Map<PublishedDocument, Set<string>>()
  for (const { document, what, english } of faults) {
    const reasons = byDocument.get(document) ?? new Set()
    byDocument.set(document, reasons.add(speech === 'en' ? (english ?? what) : what))
  }
  const named = [...byDocument]
    .slice(0, maxNamed)
    .map(([document, reasons]) => `${nameOf(document, states, speech)}: ${[...reasons].join(' ')}`)
  const more = byDocument.size - named.length
  const rest = speech === 'en' ? `and ${more} more` : `y ${more} más`
  return `${named.join(' · ')}${more > 0 ? ` · ${rest}.` : ''}`
}

/** A document as editors call it: its kind, its Spanish name, and where it holds. */
export function nameOf(document: PublishedDocument, states: readonly State[], speech: keyof Label): string {
  const scope = (slug: string) => {
    if (slug === nationalScope) return speech === 'en' ? 'national' : 'nacional'
    return states.find((state) => state.slug === slug)?.short_name ?? slug
  }
  const { words, ownName } = cmsKind(document.collection)
  const name = ownName(document.stored)
  const quoted = speech === 'en' ? `“${name}”` : `«${name}»`
  const { state } = document.stored as { state?: string }
  return `${words.the[speech]} ${quoted}${state === undefined ? '' : ` (${scope(state)})`}`
}
