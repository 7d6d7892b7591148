import type { CollectionConfig, TextField } from 'payload'
import { foldWhere } from './foldWhere.ts'
import { setSearchText } from './setSearchText.ts'

/** What a document is found by: see `setSearchText`. Kept by the server alone, and never shown. */
const searchText: TextField = {
  name: 'searchText',
  type: 'text',
  label: { es: 'nombre o palabras', en: 'name or words' },
  access: { create: () => false, update: () => false },
  admin: { hidden: true, disableListFilter: true, disableListColumn: true, disableBulkEdit: true },
}

/**
 * Lets a collection be searched without accents and capitals, on every database and in all languages at once: the fields
 * that its `listSearchableFields` names (else its title) are kept folded in one hidden field, and what is typed in a list,
 * a picker or a filter by title is looked for there.
 */
export function withSearch(collection: CollectionConfig): CollectionConfig {
  const title = collection.admin?.useAsTitle
  const sources = collection.admin?.listSearchableFields ?? (title === undefined ? [] : [title])
  if (sources.length === 0) return collection
  return {
    ...collection,
    admin: { ...collection.admin, listSearchableFields: [searchText.name] },
    custom: { ...collection.custom, searchSources: sources },
    fields: [...collection.fields, searchText],
    hooks: {
      ...collection.hooks,
      beforeOperation: [
        ...(collection.hooks?.beforeOperation ?? []),
        foldWhere([...(title === undefined ? [] : [title]), searchText.name]),
      ],
      beforeChange: [...(collection.hooks?.beforeChange ?? []), setSearchText],
    },
  }
}
