import type { TextField } from 'payload'

/**
 * The document's natural key, made from its other fields: unique, so that neither two editors nor two seeds make the
 * same thing twice. A single field, because a compound index would make two empty drafts collide on MongoDB.
 */
export const referenceField: TextField = {
  name: 'reference',
  type: 'text',
  unique: true,
  index: true,
  label: { es: 'Clave', en: 'Key' },
  access: { create: () => false, update: () => false },
  admin: { hidden: true, disableListFilter: true, disableListColumn: true, disableBulkEdit: true },
}
