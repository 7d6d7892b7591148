import { alertFileSchema } from '@justicia/shared-content/schema/alert'
import type { CollectionConfig } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { alertReference } from '../documents/alertDocument.ts'
import { checked } from '../fields/checked.ts'
import { momentField } from '../fields/momentField.ts'
import { referenceField } from '../fields/referenceField.ts'
import { slugField } from '../fields/slugField.ts'
import { stateField } from '../fields/stateField.ts'
import { nationalOption, type StateOption } from '../fields/stateOptions.ts'
import { translatedField } from '../fields/translatedField.ts'
import { setReference } from '../hooks/setReference.ts'
import { publishable } from '../publishing/publishable.ts'
import { groups } from '../words/labels.ts'
import { roleOptions } from '../words/readersWords.ts'

const alert = alertFileSchema.shape

/** What every page of some sites says between two moments. */
export function alertsCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return publishable({
    slug: 'alerts',
    scope: 'state',
    defaultPopulate: { slug: true, title: true, state: true },
    labels: { singular: { es: 'Aviso', en: 'Alert' }, plural: { es: 'Avisos', en: 'Alerts' } },
    defaultSort: '-until',
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', '_status', 'severity', 'state', 'from', 'until'],
      pagination: { defaultLimit: 50 },
      listSearchableFields: ['title', 'text', 'slug'],
      group: groups.states,
      description: {
        es: 'Se ve arriba de todas las páginas, a los pocos segundos de publicarlo, y se quita solo cuando termina.',
        en: 'Shown above all pages within seconds of being published, and taken away by itself when it ends.',
      },
    },
    hooks: {
      beforeChange: [
        setReference(alertReference, 'slug', {
          es: 'Esta entidad ya tiene un aviso con este nombre. Ábrelo y cámbialo, o usa otro.',
          en: 'This state has an alert of this name already. Open it and change it, or use another name.',
        }),
      ],
    },
    fields: [
      referenceField,
      translatedField({
        name: 'title',
        label: { es: 'Qué pasa', en: 'What happens' },
        schema: alert.title,
        description: { es: 'De 5 a 90 caracteres.', en: '5 to 90 characters.' },
      }),
      translatedField({
        name: 'text',
        long: true,
        label: { es: 'Qué hacer', en: 'What to do' },
        schema: alert.text,
        description: {
          es: 'Una o dos frases, de 20 a 320 caracteres. Sin teléfonos ni direcciones: salen del directorio.',
          en: 'One or two sentences, 20 to 320 characters. No telephones or addresses: those come from the directory.',
        },
      }),
      momentField({ name: 'from', label: { es: 'Desde', en: 'From' } }),
      momentField({
        name: 'until',
        label: { es: 'Hasta', en: 'Until' },
        description: {
          es: 'Ese minuto se quita de todas las páginas, también de las que alguien tiene abiertas.',
          en: 'At that minute it goes from all pages, those that somebody has open too.',
        },
      }),
      {
        name: 'states',
        type: 'select',
        hasMany: true,
        label: { es: 'Solo en estos estados', en: 'In these states alone' },
        options: states,
        validate: checked(alert.states, 'optional'),
        admin: {
          condition: (data) => data?.state === nationalScope || (Array.isArray(data?.states) && data.states.length > 0),
          description: {
            es: 'De un aviso nacional. Sin ninguno se muestra en todos y en la portada nacional.',
            en: 'Of a national alert. With none, all of them show it, and the national portal.',
          },
        },
      },
      {
        name: 'source',
        type: 'text',
        label: { es: 'Fuente de lo que afirma', en: 'Source of what it states' },
        validate: checked(alert.source, 'optional'),
      },
      {
        name: 'source_url',
        type: 'text',
        label: { es: 'Dirección de la fuente', en: 'Address of the source' },
        validate: checked(alert.source_url, 'optional'),
      },
      {
        name: 'severity',
        type: 'select',
        required: true,
        defaultValue: 'information',
        label: { es: 'Cuánto importa', en: 'Severity' },
        options: [
          { value: 'information', label: { es: 'Aviso', en: 'Information' } },
          { value: 'important', label: { es: 'Importante', en: 'Important' } },
          {
            value: 'danger',
            label: { es: 'Peligro: interrumpe a quien escucha la página', en: 'Danger: interrupts screen readers' },
          },
        ],
        admin: { position: 'sidebar' },
      },
      {
        name: 'guide',
        type: 'relationship',
        relationTo: 'guides',
        label: { es: 'Guía a la que lleva', en: 'Guide that it leads to' },
        admin: { position: 'sidebar' },
      },
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        label: { es: 'A quién llamar', en: 'Whom to call' },
        options: roleOptions,
        validate: checked(alert.roles, 'optional'),
        admin: {
          position: 'sidebar',
          description: {
            es: 'Dos como máximo. Cada estado muestra el teléfono de su propio directorio.',
            en: 'Two at most. Each state shows the telephone of its own directory.',
          },
        },
      },
      {
        ...slugField({ es: 'Un nombre para encontrarlo, como «cierre-de-fin-de-ano».', en: 'A name to find it by.' }),
        unique: false,
      },
      stateField({ options: [nationalOption, ...states], initial: nationalScope }),
    ],
  })
}
