import { type LanguageKey, languageOf } from '@justicia/shared-content/languages'
import type { State } from '@justicia/shared-content/schema/state'
import { nationalScope } from '../access/roles.ts'
import type { Localized } from '../documents/localized.ts'
import type { Label } from '../labels.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
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

const kinds: Record<PublishedDocument['collection'], Label> = {
  guides: { es: 'la guía', en: 'the guide' },
  terms: { es: 'la palabra', en: 'the term' },
  flows: { es: 'el orientador', en: 'the guided path' },
  letters: { es: 'el escrito', en: 'the letter' },
  variants: { es: 'la variante', en: 'the variant' },
  facts: { es: 'el dato', en: 'the fact' },
  organizations: { es: 'la institución', en: 'the institution' },
  laws: { es: 'la ley', en: 'the law' },
  media: { es: 'la imagen', en: 'the image' },
}

/** A document as editors call it: its kind, its Spanish name, and where it holds. */
export function nameOf(document: PublishedDocument, states: readonly State[], speech: keyof Label): string {
  const scope = (slug: string) => {
    if (slug === nationalScope) return speech === 'en' ? 'national' : 'nacional'
    return states.find((state) => state.slug === slug)?.short_name ?? slug
  }
  const name = ownName(document)
  const quoted = speech === 'en' ? `“${name}”` : `«${name}»`
  const { state } = document.stored as { state?: string }
  return `${kinds[document.collection][speech]} ${quoted}${state === undefined ? '' : ` (${scope(state)})`}`
}

function ownName(input: PublishedDocument): string {
  const { collection, stored } = input as {
    [K in PublishedDocument['collection']]: PublishedDocument<K>
  }[PublishedDocument['collection']]
  switch (collection) {
    case 'guides':
    case 'flows':
      return said(stored.title) ?? stored.slug
    case 'letters':
      return stored.title || stored.slug
    case 'terms':
      return said(stored.term) ?? stored.slug
    case 'variants':
      return (stored as { name?: string }).name ?? ''
    case 'facts':
      return stored.key
    case 'organizations':
      return said(stored.name) ?? stored.slug
    case 'laws':
      return stored.abbreviation
    case 'media':
      return stored.slug
  }
}

function said(text: Localized<string>): string | undefined {
  return text?.es ?? undefined
}
