import { factSchema } from '@justicia/shared-content/schema/fact'
import { publisherKeys } from '@justicia/shared-content/schema/publisher'
import type { CollectionConfig } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { factReference } from '../documents/factDocument.ts'
import { checked } from '../fields/checked.ts'
import { contactWriters } from '../fields/contactWriters.ts'
import { dateField } from '../fields/dateField.ts'
import { referenceField } from '../fields/referenceField.ts'
import { stateField } from '../fields/stateField.ts'
import { nationalOption, type StateOption } from '../fields/stateOptions.ts'
import { translatedField } from '../fields/translatedField.ts'
import { verificationField } from '../fields/verificationField.ts'
import { keepNational, keepNationalStored } from '../hooks/keepNational.ts'
import { setReference } from '../hooks/setReference.ts'
import { publishable } from '../publishing/publishable.ts'
import { noteWriters } from '../review/secondAccount.ts'
import { groups } from '../words/labels.ts'

const kindLabels = {
  name: { es: 'Nombre', en: 'Name' },
  text: { es: 'Texto', en: 'Text' },
  number: { es: 'Número', en: 'Number' },
  money: { es: 'Dinero', en: 'Money' },
  phone: { es: 'Teléfono', en: 'Phone' },
  url: { es: 'Dirección web', en: 'Web address' },
  email: { es: 'Correo', en: 'E-mail' },
  law: { es: 'Ley del estado', en: 'Law of the state' },
}

const publisherHint = {
  es: `Quién publica los sitios y a dónde se avisa de un error son datos nacionales que pone quien administra: ${Object.values(publisherKeys).join(', ')}.`,
  en: `Who publishes the sites, and where readers tell of a mistake, are national facts that administrators set: ${Object.values(publisherKeys).join(', ')}.`,
}

/** Dated, sourced statements, national or of one state, that texts quote by key. */
export function factsCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return publishable({
    slug: 'facts',
    scope: 'state',
    defaultPopulate: { key: true, state: true },
    labels: { singular: { es: 'Dato', en: 'Fact' }, plural: { es: 'Datos', en: 'Facts' } },
    defaultSort: 'reference',
    admin: {
      useAsTitle: 'key',
      defaultColumns: ['key', '_status', 'state', 'value', 'updatedAt'],
      pagination: { defaultLimit: 50 },
      listSearchableFields: ['key', 'value'],
      group: groups.states,
    },
    hooks: {
      beforeValidate: [keepNational],
      beforeDelete: [keepNationalStored],
      beforeChange: [
        setReference(factReference, 'key', {
          es: 'Ya hay un dato con esta clave, estado y primer día. Ábrelo y cámbialo, o ponle otra fecha.',
          en: 'There is a fact of this key, state and first day already. Open it and change it, or give it another date.',
        }),
        noteWriters,
      ],
    },
    fields: [
      referenceField,
      contactWriters,
      {
        name: 'key',
        type: 'text',
        required: true,
        index: true,
        label: { es: 'Clave', en: 'Key' },
        validate: checked(factSchema.shape.key, 'always'),
        admin: {
          description: {
            es: `Como «fiscalia.nombre»; la del estado pesa más que la nacional. ${publisherHint.es}`,
            en: `As in “fiscalia.nombre”; a state’s goes before the national one. ${publisherHint.en}`,
          },
        },
      },
      {
        type: 'row',
        fields: [
          {
            name: 'kind',
            type: 'select',
            required: true,
            defaultValue: 'name',
            label: { es: 'Clase', en: 'Kind' },
            options: factSchema.shape.kind.options.map((value) => ({ value, label: kindLabels[value] })),
            admin: {
              description: {
                es: 'Una ley tiene por clave «ley.codigo-penal», «ley.victimas»…; se lee en la dirección de su fuente.',
                en: 'The key of a law is “ley.codigo-penal”, “ley.victimas”…; it is read at the address of its source.',
              },
            },
          },
          {
            name: 'article',
            type: 'select',
            label: { es: 'Artículo', en: 'Article' },
            options: ['el', 'la', 'los', 'las'],
            admin: { description: { es: 'El de un nombre: «la Fiscalía».', en: 'Spanish article of a name.' } },
          },
        ],
      },
      translatedField({ name: 'value', label: { es: 'Valor', en: 'Value' }, schema: factSchema.shape.value.shape.es }),
      {
        type: 'row',
        fields: [
          dateField({ name: 'valid_from', label: { es: 'Vale desde', en: 'Valid from' } }),
          dateField({ name: 'valid_until', label: { es: 'Vale hasta', en: 'Valid until' } }),
        ],
      },
      stateField({ options: [nationalOption, ...states], initial: nationalScope }),
      verificationField(),
    ],
  })
}
