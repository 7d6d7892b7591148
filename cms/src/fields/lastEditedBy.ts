import type { TextField } from 'payload'

/** The id of the account that saved last; `refuseStaleSave` needs it to tell an editor's own autosave from a stranger's. */
export const lastEditedBy: TextField = {
  name: 'lastEditedBy',
  type: 'text',
  label: { es: 'Última cuenta que guardó', en: 'Last saved by' },
  access: { create: () => false, update: () => false },
  admin: {
    hidden: true,
    components: { Diff: '/history/AuthorDiff.tsx#AuthorDiff' },
    disableListFilter: true,
    disableListColumn: true,
    disableBulkEdit: true,
  },
}
