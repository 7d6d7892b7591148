import type { Field, FieldAccess } from 'payload'

/**
 * Makes the fields read-only for accounts that may update a document only to publish it: what such a request says
 * of them is dropped, and the stored value stays.
 */
export function lockFields(fields: Field[], mayEdit: FieldAccess): Field[] {
  return fields.map((field): Field => {
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: lockFields(tab.fields, mayEdit) })) }
    if (field.type === 'row' || field.type === 'collapsible') return { ...field, fields: lockFields(field.fields, mayEdit) }
    if (field.type === 'ui' || !('name' in field)) return field
    return { ...field, access: { ...field.access, update: field.access?.update ?? mayEdit } } as Field
  })
}
