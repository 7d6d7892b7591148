import { type LanguageKey, languageOf } from '@justicia/shared-content/languages'
import type { State } from '@justicia/shared-content/schema/state'
import { nationalScope } from '../access/roles.ts'
import type { Localized } from '../documents/localized.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
import type { Fault, PublishedDocument } from './PublishedDocument.ts'

/** More documents than this are counted and not named. */
const maxNamed = 12

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
export function describeBroken(faults: readonly Fault[], states: readonly State[]): string {
  const byDocument = new Map<PublishedDocument, string[]>()
  for (const { document, what } of faults) byDocument.set(document, [...new Set([...(byDocument.get(document) ?? []), what])])
  const named = [...byDocument]
    .slice(0, maxNamed)
    .map(([document, reasons]) => `${nameOf(document, states)}: ${reasons.join(' ')}`)
  const more = byDocument.size - named.length
  return `${named.join(' · ')}${more > 0 ? ` · y ${more} más.` : ''}`
}

/** A document as editors call it. */
export function nameOf(document: PublishedDocument, states: readonly State[]): string {
  const stateName = (slug: string) => states.find((state) => state.slug === slug)?.short_name ?? slug
  const scope = (slug: string) => (slug === nationalScope ? 'nacional' : stateName(slug))
  const { collection, stored } = document as {
    [K in PublishedDocument['collection']]: PublishedDocument<K>
  }[PublishedDocument['collection']]
  switch (collection) {
    case 'guides':
      return `la guía «${said(stored.title) ?? stored.slug}»`
    case 'terms':
      return `la palabra «${said(stored.term) ?? stored.slug}»`
    case 'flows':
      return `el orientador «${said(stored.title) ?? stored.slug}»`
    case 'variants':
      return `la variante «${(stored as { name?: string }).name ?? ''}» (${stateName(stored.state)})`
    case 'facts':
      return `el dato «${stored.key}» (${scope(stored.state)})`
    case 'organizations':
      return `la institución «${said(stored.name) ?? stored.slug}» (${scope(stored.state)})`
    case 'laws':
      return `la ley «${stored.abbreviation}»`
    case 'media':
      return `la imagen «${stored.slug}»`
  }
}

function said(text: Localized<string>): string | undefined {
  return text?.es ?? undefined
}
