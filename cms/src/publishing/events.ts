import type { CollectionConfig, PayloadRequest, Where } from 'payload'
import { nobody } from '../access/nobody.ts'
import { editableStates, hasRole } from '../access/roles.ts'
import { cmsKind, publishedCollections } from '../kinds/kinds.ts'
import { groups, type Label } from '../labels.ts'
import type { StateOption } from '../stateOptions.ts'
import { refuseEveryWrite } from './refuseEveryWrite.ts'

/** What can happen to a published piece. An edit of one that is published is `publish` too. */
export const eventActions = ['publish', 'unpublish', 'delete', 'restore'] as const
export type EventAction = (typeof eventActions)[number]

const actionLabels: Record<EventAction, Label> = {
  publish: { es: 'Se publicó', en: 'Published' },
  unpublish: { es: 'Se retiró', en: 'Unpublished' },
  delete: { es: 'Se borró', en: 'Deleted' },
  restore: { es: 'Se restauró', en: 'Restored' },
}

/** Who follows all content reads all events; a state editor, those of the own states. */
export const eventsOfOwn = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (hasRole(req.user, 'admin', 'national-editor')) return true
  const states = editableStates(req.user)
  return states.length > 0 && { state: { in: states } }
}

/**
 * What happened to what is published, in order: one event for each piece that changed, written within the transaction
 * that changed it. The sequence is the order of the commits, so whoever reads on from the last one read misses none.
 */
export function eventsCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return {
    slug: 'events',
    labels: {
      singular: { es: 'Cambio publicado', en: 'Published change' },
      plural: { es: 'Registro de publicación', en: 'Publication log' },
    },
    timestamps: false,
    disableDuplicate: true,
    lockDocuments: false,
    defaultSort: '-sequence',
    admin: {
      hideAPIURL: true,
      useAsTitle: 'key',
      defaultColumns: ['at', 'action', 'kind', 'key', 'state', 'by'],
      pagination: { defaultLimit: 50 },
      group: groups.reference,
      description: {
        es: 'Todo lo que cambió en lo publicado, en orden: qué, cuándo y desde qué cuenta. Lo escribe el servidor al guardar y nadie lo cambia ni lo borra. Los borradores no aparecen.',
        en: 'All that changed in what is published, in order: what, when and from which account. The server writes it on saving; nobody changes or deletes it. Drafts do not appear.',
      },
    },
    access: { create: nobody, read: eventsOfOwn, readVersions: nobody, update: nobody, delete: nobody },
    hooks: { beforeOperation: [refuseEveryWrite] },
    fields: [
      {
        name: 'sequence',
        type: 'number',
        required: true,
        unique: true,
        index: true,
        label: { es: 'Número de orden', en: 'Sequence' },
      },
      {
        name: 'at',
        type: 'date',
        required: true,
        label: { es: 'Cuándo', en: 'When' },
        admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
      },
      {
        name: 'action',
        type: 'select',
        required: true,
        label: { es: 'Qué pasó', en: 'What happened' },
        options: eventActions.map((value) => ({ value, label: actionLabels[value] })),
      },
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { es: 'Clase', en: 'Kind' },
        options: publishedCollections().map((value) => ({ value, label: cmsKind(value).words.one })),
      },
      { name: 'key', type: 'text', required: true, index: true, label: { es: 'Clave', en: 'Key' } },
      {
        name: 'state',
        type: 'select',
        index: true,
        label: { es: 'Estado', en: 'State' },
        options: states,
        admin: { description: { es: 'Vacío: es de todo el país.', en: 'Empty: of the whole country.' } },
      },
      {
        name: 'by',
        type: 'text',
        label: { es: 'Cuenta', en: 'Account' },
        admin: {
          description: { es: 'Su número; vacío: el servidor mismo.', en: 'Its number; empty: the server itself.' },
          components: { Cell: '/publishing/AccountCell.tsx#AccountCell' },
        },
      },
      {
        name: 'before',
        type: 'text',
        label: { es: 'Huella de lo que estaba publicado', en: 'Digest of what was published' },
      },
      {
        name: 'after',
        type: 'text',
        label: { es: 'Huella de lo publicado desde entonces', en: 'Digest of what is published since' },
      },
    ],
  }
}
