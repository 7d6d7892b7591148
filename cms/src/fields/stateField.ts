import type { SelectField } from 'payload'
import { editableStates, type Holder, hasRole } from '../access/roles.ts'
import type { StateOption } from './stateOptions.ts'

/** The state that a document belongs to. A state editor is offered their own states only. */
export function stateField({ options, initial }: { options: StateOption[]; initial?: string }): SelectField {
  return {
    name: 'state',
    type: 'select',
    label: { es: 'Entidad', en: 'State' },
    required: true,
    index: true,
    options,
    defaultValue: ({ user }: { user?: unknown }) => {
      const holder = user as Holder | null | undefined
      return hasRole(holder, 'admin', 'national-editor') ? initial : (editableStates(holder)[0] ?? initial)
    },
    filterOptions: ({ options: all, req }) => {
      if (!req.user || hasRole(req.user, 'admin', 'national-editor', 'publisher', 'reviewer')) return all
      const own = editableStates(req.user)
      return all.filter((option) => own.includes(typeof option === 'string' ? option : option.value))
    },
    admin: { position: 'sidebar' },
  }
}
