import { languageKeys } from '../languages.ts'
import type { Dataset } from '../schema/dataset.ts'
import type { LocalizedText } from '../schema/primitives.ts'
import type { Publication } from '../schema/publication.ts'

/** A publication as its list writes it: what it lacks has no line. */
export function publicationToYaml(publication: Publication) {
  const { slug, title, series, series_title, authors, edited, date, institution, journal, volume, issue, pages } = publication
  const { isbn, issn, doi, number, url, languages, topics, own_programme, note } = publication
  return withoutUndefined({
    slug,
    title,
    series,
    series_title,
    authors: authors.length === 0 ? undefined : authors,
    edited: edited || undefined,
    date,
    institution,
    journal,
    volume,
    issue,
    pages,
    isbn,
    issn,
    doi,
    number,
    url,
    languages,
    topics,
    own_programme: own_programme || undefined,
    note: note && localized(note),
  })
}

/** A dataset as its list writes it. */
export function datasetToYaml(dataset: Dataset) {
  const { slug, order, table, name, description, from, until, places, absent, institution, source, read_in } = dataset
  const { method, caveats, licence, columns, key, sums, releases } = dataset
  return withoutUndefined({
    slug,
    order,
    table,
    name: localized(name),
    description: localized(description),
    from,
    until,
    places,
    absent: absent.length === 0 ? undefined : absent,
    institution,
    source,
    read_in,
    method: localized(method),
    caveats: caveats.map((caveat) => ({ description: localized(caveat.description) })),
    licence,
    columns: columns.map((column) =>
      withoutUndefined({
        name: column.name,
        type: column.type,
        description: localized(column.description),
        minimum: column.minimum,
        maximum: column.maximum,
      }),
    ),
    key,
    sums: sums.length === 0 ? undefined : sums,
    releases: releases.map((release) => ({
      number: release.number,
      date: release.date,
      rows: release.rows,
      sha256: release.sha256,
      description: localized(release.description),
    })),
  })
}

function localized(text: LocalizedText): LocalizedText {
  return withoutUndefined(Object.fromEntries(languageKeys.map((key) => [key, text[key]])) as LocalizedText)
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}
