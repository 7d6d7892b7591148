import type { CollectionConfig } from 'payload'
import type { StateOption } from '../fields/stateOptions.ts'
import { accountField, publicationList } from '../publishing/publicationList.ts'
import { groups } from '../words/labels.ts'
import { scheduleEndpoints } from './scheduleEndpoints.ts'

/**
 * Who wants a document published or withdrawn at what time, and what became of it. Whoever publishes does it then, in the
 * name of the account and by the same rules as a click; nobody changes or deletes an entry.
 */
export function schedulesCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return {
    slug: 'schedules',
    labels: {
      singular: { es: 'Publicación programada', en: 'Scheduled publication' },
      plural: { es: 'Publicaciones programadas', en: 'Scheduled publications' },
    },
    ...publicationList,
    defaultSort: '-at',
    admin: {
      hideAPIURL: true,
      useAsTitle: 'name',
      defaultColumns: ['at', 'action', 'name', 'state', 'standing', 'by'],
      pagination: { defaultLimit: 50 },
      group: groups.reference,
      description: {
        es: 'Lo que se publica o se retira solo, a su hora, y qué pasó con ello. Se programa y se cancela en cada documento.',
        en: 'What is published or withdrawn by itself at its time, and what became of it. It is scheduled and cancelled on each document.',
      },
    },
    endpoints: scheduleEndpoints,
    fields: [
      {
        name: 'at',
        type: 'date',
        required: true,
        index: true,
        label: { es: 'Cuándo', en: 'When' },
        admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
      },
      { name: 'zone', type: 'text', required: true, label: { es: 'Huso horario', en: 'Time zone' } },
      {
        name: 'action',
        type: 'select',
        required: true,
        label: { es: 'Qué', en: 'What' },
        options: [
          { value: 'publish', label: { es: 'Publicar', en: 'Publish' } },
          { value: 'withdraw', label: { es: 'Retirar', en: 'Withdraw' } },
        ],
      },
      // `collection` is a name of Mongoose's own.
      { name: 'kind', type: 'text', required: true, index: true, label: { es: 'Clase', en: 'Kind' } },
      { name: 'document', type: 'text', required: true, index: true, label: { es: 'Documento', en: 'Document' } },
      { name: 'name', type: 'text', required: true, label: { es: 'Nombre', en: 'Name' } },
      { name: 'state', type: 'select', index: true, label: { es: 'Estado', en: 'State' }, options: states },
      { name: 'language', type: 'text', required: true, label: { es: 'Idioma', en: 'Language' } },
      {
        name: 'standing',
        type: 'select',
        required: true,
        index: true,
        label: { es: 'Cómo va', en: 'Standing' },
        options: [
          { value: 'waiting', label: { es: 'Programada', en: 'Scheduled' } },
          { value: 'done', label: { es: 'Hecha', en: 'Done' } },
          { value: 'failed', label: { es: 'No se pudo', en: 'Failed' } },
          { value: 'cancelled', label: { es: 'Cancelada', en: 'Cancelled' } },
        ],
      },
      accountField(),
      { name: 'doneAt', type: 'date', label: { es: 'Terminó', en: 'Ended' } },
      { name: 'reason', type: 'textarea', label: { es: 'Motivo', en: 'Reason' } },
      { name: 'tries', type: 'number', label: { es: 'Intentos', en: 'Tries' } },
      { name: 'triedAt', type: 'date', label: { es: 'Último intento', en: 'Last try' } },
    ],
  }
}
