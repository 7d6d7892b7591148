import type { Organization, Person } from 'schema-dts'
import { phraseIn } from '../../languages/textIn.ts'
import { type LanguageKey, languageOf, localizePath } from '../../languages.ts'
import type { JsonLd } from '../../pages/jsonLd.ts'
import type { DatasetBody, NoteBody, SiteModel } from '../../pages/model.ts'
import { cslOf, nameOf, nameToText } from '../../research/cslOf.ts'
import type { Dataset } from '../../schema/dataset.ts'
import type { Publication } from '../../schema/publication.ts'

const types = { 'article-journal': 'ScholarlyArticle', book: 'Book', report: 'Report', thesis: 'Thesis' } as const

/** schema.org of a work that is cited: what was printed, and nothing else. */
export function publicationJsonLd({ publication, url }: { publication: Publication; url: string }): JsonLd {
  const { title, authors, edited, date, institution, isbn, issn, doi, languages } = publication
  const names = authors
    .map(nameOf)
    .map((name): Person | Organization =>
      'literal' in name
        ? { '@type': 'Organization', name: name.literal }
        : { '@type': 'Person', name: nameToText(name), givenName: name.given, familyName: name.family },
    )
  const same = [
    ...(doi === undefined ? [] : [`https://doi.org/${doi}`]),
    ...(publication.url === undefined ? [] : [publication.url]),
  ]
  return {
    '@context': 'https://schema.org',
    '@type': types[cslOf(publication).type],
    name: title,
    ...(names.length === 0 ? {} : { [edited ? 'editor' : 'author']: names }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(institution === undefined ? {} : { publisher: { '@type': 'Organization', name: institution } }),
    ...(isbn === undefined ? {} : { isbn }),
    ...(issn === undefined ? {} : { isPartOf: { '@type': 'Periodical', issn, name: publication.journal ?? title } }),
    ...(same.length === 0 ? {} : { sameAs: same }),
    inLanguage: languages.map((key) => languageOf(key).tag.slice(0, 2)),
    mainEntityOfPage: url,
  } as JsonLd
}

/** schema.org of a table and its files. */
export function datasetJsonLd(input: {
  dataset: Dataset
  language: LanguageKey
  origin: string
  /** Without the language's prefix. */
  path: string
  files: Pick<DatasetBody, 'csv'>
}): JsonLd {
  const { dataset, language, origin, path, files } = input
  const [release] = dataset.releases
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: phraseIn(dataset.name, language).text,
    description: phraseIn(dataset.description, language).text,
    url: `${origin}${localizePath(path, language)}`,
    identifier: `${origin}${path}`,
    inLanguage: languageOf(language).tag,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: dataset.institution },
    temporalCoverage: `${dataset.from}/${dataset.until}`,
    spatialCoverage: { '@type': 'Country', identifier: 'MX' },
    variableMeasured: dataset.columns.map(({ description }) => phraseIn(description, language).text),
    ...(release === undefined ? {} : { version: release.number, dateModified: release.date }),
    distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${origin}${files.csv.href}` }],
  }
}

/** schema.org of a data note, with the tables that it rests on. */
export function noteJsonLd(input: {
  title: string
  description: string
  address: string
  language: LanguageKey
  published: string
  tables: NoteBody['tables']
  site: Pick<SiteModel, 'origin'>
}): JsonLd {
  const { title, description, address, language, published, tables, site } = input
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: title,
    description,
    url: address,
    inLanguage: languageOf(language).tag,
    datePublished: published,
    author: { '@type': 'Organization', name: 'Justicia para Ti', url: `${site.origin}/` },
    isAccessibleForFree: true,
    isBasedOn: tables.map(({ href, name }) => ({ '@type': 'Dataset', name: name.text, url: `${site.origin}${href}` })),
  }
}
