import type { ContentChange } from '@justicia/shared-content/content/applyChange'
import { kindOf } from '@justicia/shared-content/content/kinds/kinds'
import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { PayloadRequest } from 'payload'
import { toDatabaseId } from '../documents/databaseId.ts'
import { stateOf } from '../documents/stateContent.ts'
import type { Names } from '../kinds/Kind.ts'
import { cmsKind } from '../kinds/kinds.ts'
import type { Label } from '../words/labels.ts'

/** Kinds whose change the search feels. */
export const vocabularies = ['synonyms', 'dangerCards'] as const
export type Vocabulary = (typeof vocabularies)[number]

/** A form as it stands, saved or not. */
export interface UnsavedForm {
  collection: Vocabulary
  /** Absent in a new document. */
  id?: string | number
  /** The language of its texts. */
  locale: LanguageKey
  data: Record<string, unknown>
}

/** What a form says, as a change of content; or what it lacks. */
export type ChangedPiece = { change: ContentChange; language: LanguageKey } | { lacks: Label[] }

const noGuide: Label = { es: 'La guía a la que lleva no está publicada.', en: 'The guide that it leads to is not published.' }
const notWhole: Label = { es: 'Falta una parte del formulario.', en: 'A part of the form is missing.' }

/**
 * Reads a form as the document that it would be saved as.
 * @param names of the guides that are published.
 */
export async function changedPiece(form: UnsavedForm, names: Names, req: PayloadRequest): Promise<ChangedPiece> {
  const { collection, locale } = form
  const stored = await storedWith(form, req)
  const kind = cmsKind(collection)
  try {
    const piece = kind.toPiece(stored as never, names)
    if (piece === undefined) return { lacks: [noGuide] }
    const faults = kind.schemaFaults(piece as never)
    if (faults.length > 0) return { lacks: faults.map(({ message, english }) => ({ es: message, en: english })) }
    const state = stateOf(stored)
    const language = collection === 'synonyms' ? String(stored.language) : locale
    const key = (kindOf(collection) as { keyOf(piece: object): string }).keyOf(piece)
    const change = { kind: collection, key, pieces: [piece], ...(state === undefined ? {} : { state }) } as ContentChange
    return languageKeys.includes(language) ? { change, language } : { lacks: [notWhole] }
  } catch (error) {
    // What no form sends.
    if (error instanceof TypeError) return { lacks: [notWhole] }
    throw error
  }
}

/** The document with what the form says: of its texts, the form knows one language. */
async function storedWith({ collection, id, locale, data }: UnsavedForm, req: PayloadRequest): Promise<Record<string, unknown>> {
  if (collection === 'synonyms') return { ...data, id }
  const localized = req.payload.collections.dangerCards.config.flattenedFields.flatMap((field) =>
    'localized' in field && field.localized ? [field.name] : [],
  )
  const stored = id === undefined ? undefined : toDatabaseId(id, req.payload)
  const before: object =
    stored === undefined
      ? {}
      : ((await req.payload.findByID({
          collection,
          id: stored,
          depth: 0,
          draft: true,
          locale: 'all',
          disableErrors: true,
          overrideAccess: false,
          req,
        })) ?? {})
  const texts = localized.map((name): [string, unknown] => [
    name,
    { ...((before as Record<string, object | null>)[name] ?? {}), [locale]: data[name] },
  ])
  return { ...data, id, ...Object.fromEntries(texts) }
}
