import type { LanguageKey } from '@justicia/shared-content/languages'
import type { Column, Dataset, DatasetRelease } from '@justicia/shared-content/schema/dataset'
import { type Localized, requireText, textOrNull } from './localized.ts'
import { present } from './present.ts'
import type { Maybe, Publishable } from './stored.ts'

type Described<T> = Omit<T, 'description'> & { description: Localized<string> }

export interface StoredDataset
  extends Publishable,
    Pick<Dataset, 'slug' | 'order' | 'table' | 'from' | 'until' | 'places' | 'institution' | 'source' | 'read_in' | 'licence'> {
  name: Localized<string>
  description: Localized<string>
  method: Localized<string>
  absent?: Maybe<string[]>
  caveats?: Maybe<{ description: Localized<string> }[]>
  columns?: Maybe<(Described<Omit<Column, 'minimum' | 'maximum'>> & { minimum?: Maybe<number>; maximum?: Maybe<number> })[]>
  key?: Maybe<string[]>
  sums?: Maybe<string[]>
  releases?: Maybe<Described<DatasetRelease>[]>
}

/** What a dataset says in one language, as Payload takes it. */
export function datasetToData(dataset: Dataset, language: LanguageKey) {
  const { slug, order, table, from, until, places, absent, institution, source, read_in, licence, key, sums } = dataset
  const said = ({ description }: Pick<Column, 'description'>) => textOrNull(description, language)
  return {
    slug,
    order,
    table,
    name: textOrNull(dataset.name, language),
    description: said(dataset),
    from,
    until,
    places,
    absent,
    institution,
    source,
    read_in,
    method: textOrNull(dataset.method, language),
    caveats: dataset.caveats.map((caveat) => ({ description: said(caveat) })),
    licence,
    columns: dataset.columns.map((column) => ({
      name: column.name,
      type: column.type,
      description: said(column),
      minimum: column.minimum ?? null,
      maximum: column.maximum ?? null,
    })),
    key,
    sums,
    releases: dataset.releases.map((release) => ({
      number: release.number,
      date: release.date,
      rows: release.rows,
      sha256: release.sha256,
      description: said(release),
    })),
  }
}

/** The dataset that a stored document is. */
export function storedToDataset(stored: StoredDataset): Dataset {
  const said = (text: Localized<string>, field: string) => requireText(text, `${field} of dataset ${stored.slug}`)
  const { slug, order, table, from, until, places, institution, source, read_in, licence } = stored
  return {
    slug,
    order,
    table,
    name: said(stored.name, 'name'),
    description: said(stored.description, 'description'),
    from,
    until,
    places,
    absent: stored.absent ?? [],
    institution,
    source,
    read_in,
    method: said(stored.method, 'method'),
    caveats: (stored.caveats ?? []).map(({ description }) => ({ description: said(description, 'caveat') })),
    licence,
    columns: (stored.columns ?? []).map(
      ({ name, type, description, minimum, maximum }) =>
        present({ name, type, description: said(description, `column ${name}`), minimum, maximum }) as Column,
    ),
    key: stored.key ?? [],
    sums: stored.sums ?? [],
    releases: (stored.releases ?? []).map(({ number, date, rows, sha256, description }) => ({
      number,
      date,
      rows,
      sha256,
      description: said(description, `release ${number}`),
    })),
  }
}
