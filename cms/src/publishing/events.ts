import type { CollectionConfig } from 'payload'
import type { StateOption } from '../fields/stateOptions.ts'
import { groups, type Label } from '../words/labels.ts'
import { accountField, pieceFields, publicationList, sequenceField } from './publicationList.ts'

/** What can happen to a published piece. An edit of one that is published is `publish` too. */
export const eventActions = ['publish', 'unpublish', 'delete', 'restore'] as const
export type EventAction = (typeof eventActions)[number]

/** What happened, in words. */
export const eventLabels: Record<EventAction, Label> = {
  publish: { es: 'Se publicó', en: 'Published' },
  unpublish: { es: 'Se retiró', en: 'Unpublished' },
  delete: { es: 'Se borró', en: 'Deleted' },
  restore: { es: 'Se restauró', en: 'Restored' },
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
    ...publicationList,
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
    fields: [
      sequenceField({ es: 'Número de orden', en: 'Sequence' }),
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
        options: eventActions.map((value) => ({ value, label: eventLabels[value] })),
      },
      ...pieceFields(),
      {
        name: 'state',
        type: 'select',
        index: true,
        label: { es: 'Estado', en: 'State' },
        options: states,
        admin: { description: { es: 'Vacío: es de todo el país.', en: 'Empty: of the whole country.' } },
      },
      accountField({ es: 'Su número; vacío: el servidor mismo.', en: 'Its number; empty: the server itself.' }),
      {
        name: 'reason',
        type: 'textarea',
        label: { es: 'Motivo', en: 'Reason' },
        admin: {
          description: {
            es: 'De una corrección urgente: por qué se publicó sin la firma que tenía.',
            en: 'Of an urgent correction: why it was published without the signature that it had.',
          },
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
