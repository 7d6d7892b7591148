import type { LanguageKey } from '@justicia/shared-content/languages'
import type { Publication } from '@justicia/shared-content/schema/publication'
import { type Localized, localizedToText, textOrNull } from './localized.ts'
import { present } from './present.ts'
import type { Maybe, Publishable } from './stored.ts'

/** Fields that hold one text, or nothing. */
const plainFields = [
  'series_title',
  'date',
  'institution',
  'journal',
  'volume',
  'issue',
  'pages',
  'isbn',
  'issn',
  'doi',
  'number',
  'url',
] as const

export interface StoredPublication extends Publishable, Partial<Record<(typeof plainFields)[number], Maybe<string>>> {
  slug: string
  title: string
  series: Publication['series']
  authors?: Maybe<string[]>
  edited?: Maybe<boolean>
  languages?: Maybe<Publication['languages']>
  topics?: Maybe<Publication['topics']>
  own_programme?: Maybe<boolean>
  note: Localized<string>
}

/** What a publication says in one language, as Payload takes it. */
export function publicationToData(publication: Publication, language: LanguageKey) {
  const { slug, title, series, authors, edited, languages, topics, own_programme, note } = publication
  return {
    slug,
    title,
    series,
    authors,
    edited,
    ...Object.fromEntries(plainFields.map((field) => [field, publication[field] ?? null])),
    languages,
    topics,
    own_programme,
    note: textOrNull(note, language),
  }
}

/** The publication that a stored document is. */
export function storedToPublication(stored: StoredPublication): Publication {
  return present({
    slug: stored.slug,
    title: stored.title,
    series: stored.series,
    authors: stored.authors ?? [],
    edited: stored.edited === true,
    ...Object.fromEntries(plainFields.map((field) => [field, stored[field] || undefined])),
    languages: stored.languages ?? [],
    topics: stored.topics ?? [],
    own_programme: stored.own_programme === true,
    note: localizedToText(stored.note),
  }) as Publication
}
