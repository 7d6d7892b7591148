import type { CollectionConfig, Field, PayloadRequest, Where } from 'payload'
import { nobody } from '../access/nobody.ts'
import { editableStates, hasRole } from '../access/roles.ts'
import { cmsKind, publishedCollections } from '../kinds/kinds.ts'
import type { Label } from '../words/labels.ts'
import { refuseEveryWrite } from './refuseEveryWrite.ts'

/** Who follows all content reads all events; a state editor, those of the own states. */
const ofOwnStates = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (hasRole(req.user, 'admin', 'national-editor')) return true
  const states = editableStates(req.user)
  return states.length > 0 && { state: { in: states } }
}

/** What lists of what happened on publishing have in common: the server writes them, in order, and nobody changes them. */
export const publicationList = {
  timestamps: false,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-sequence',
  access: { create: nobody, read: ofOwnStates, readVersions: nobody, update: nobody, delete: nobody },
  hooks: { beforeOperation: [refuseEveryWrite] },
} satisfies Partial<CollectionConfig>

/** The place of an entry in the order of the log. */
export function sequenceField(label: Label): Field {
  return { name: 'sequence', type: 'number', required: true, unique: true, index: true, label }
}

/** Of which kind of content an entry is, by its name. */
export function kindField(): Field {
  return {
    name: 'kind',
    type: 'select',
    required: true,
    label: { es: 'Clase', en: 'Kind' },
    options: publishedCollections().map((value) => ({ value, label: cmsKind(value).words.one })),
  }
}

/** Which published piece an entry is of, beside its state. */
export function pieceFields(): Field[] {
  return [kindField(), { name: 'key', type: 'text', required: true, index: true, label: { es: 'Clave', en: 'Key' } }]
}

/** Whose doing an entry is: the number of an account, shown by its name. */
export function accountField(description?: Label): Field {
  return {
    name: 'by',
    type: 'text',
    label: { es: 'Cuenta', en: 'Account' },
    admin: {
      ...(description === undefined ? {} : { description }),
      components: { Cell: '/publishing/AccountCell.tsx#AccountCell' },
    },
  }
}
