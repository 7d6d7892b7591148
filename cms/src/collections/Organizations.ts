import { organizationSchema, phoneSchema } from '@justicia/shared-content/schema/organization'
import { plainText, webAddressSchema } from '@justicia/shared-content/schema/primitives'
import { namesGuides } from '@justicia/shared-content/vocabulary/organizationRoles'
import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../access/nobody.ts'
import { nationalScope } from '../access/roles.ts'
import { keepPlaces } from '../confidential/keepPlaces.ts'
import { openPlaces } from '../confidential/openPlaces.ts'
import { orSealed } from '../confidential/orSealed.ts'
import { sealHistory } from '../confidential/sealHistory.ts'
import { organizationReference } from '../documents/organizationDocument.ts'
import { checked } from '../fields/checked.ts'
import { contactWriters } from '../fields/contactWriters.ts'
import { referenceField } from '../fields/referenceField.ts'
import { slugField } from '../fields/slugField.ts'
import { stateField } from '../fields/stateField.ts'
import { nationalOption, type StateOption } from '../fields/stateOptions.ts'
import { tidyPhoneField } from '../fields/tidyPhone.ts'
import { translatedField } from '../fields/translatedField.ts'
import { verificationField } from '../fields/verificationField.ts'
import { keepNational, keepNationalStored } from '../hooks/keepNational.ts'
import { setOrganizationId } from '../hooks/setOrganizationId.ts'
import { setReference } from '../hooks/setReference.ts'
import { publishable } from '../publishing/publishable.ts'
import { noteWriters } from '../review/secondAccount.ts'
import { groups } from '../words/labels.ts'
import { roleOptions } from '../words/readersWords.ts'

const words = plainText()

const confidential: Field = {
  name: 'confidential',
  type: 'checkbox',
  defaultValue: false,
  label: { es: 'Confidencial: su lugar no se publica nunca', en: 'Confidential: its place is never published' },
}

const phones: Field = {
  name: 'phones',
  type: 'array',
  label: { es: 'Teléfonos', en: 'Phones' },
  labels: { singular: { es: 'Teléfono', en: 'Phone' }, plural: { es: 'Teléfonos', en: 'Phones' } },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'number',
          type: 'text',
          required: true,
          label: { es: 'Número', en: 'Number' },
          validate: checked(phoneSchema.shape.number, 'always'),
          hooks: { beforeValidate: [tidyPhoneField] },
        },
        {
          name: 'type',
          type: 'select',
          required: true,
          defaultValue: 'voice',
          label: { es: 'Clase', en: 'Type' },
          options: [
            { value: 'voice', label: { es: 'Voz', en: 'Voice' } },
            { value: 'sms', label: { es: 'Mensajes de texto', en: 'SMS' } },
            { value: 'whatsapp', label: { es: 'WhatsApp', en: 'WhatsApp' } },
          ],
        },
      ],
    },
    { name: 'description', type: 'text', localized: true, label: { es: 'Para qué', en: 'Description' } },
    verificationField(),
  ],
}

const schedules: Field = {
  name: 'schedules',
  type: 'array',
  label: { es: 'Horarios', en: 'Schedules' },
  labels: { singular: { es: 'Horario', en: 'Schedule' }, plural: { es: 'Horarios', en: 'Schedules' } },
  fields: [
    translatedField({ name: 'description', label: { es: 'Horario', en: 'Schedule' }, schema: words }),
    verificationField(),
  ],
}

const locations: Field = {
  name: 'locations',
  type: 'array',
  label: { es: 'Lugares', en: 'Locations' },
  labels: { singular: { es: 'Lugar', en: 'Location' }, plural: { es: 'Lugares', en: 'Locations' } },
  hooks: { afterRead: [openPlaces] },
  fields: [
    {
      name: 'address',
      type: 'text',
      required: true,
      label: { es: 'Dirección', en: 'Address' },
      validate: orSealed(checked(words, 'always')),
    },
    { name: 'municipality', type: 'text', label: { es: 'Municipio', en: 'Municipality' } },
    confidential,
    verificationField(),
  ],
}

const guides: Field = {
  name: 'guides',
  type: 'relationship',
  relationTo: 'guides',
  hasMany: true,
  label: { es: 'Guías en las que aparece', en: 'Guides that show it' },
  admin: {
    // What an institution was given by mistake stays in sight, to be taken away.
    condition: (data) => namesGuides(data?.role) || (Array.isArray(data?.guides) && data.guides.length > 0),
    description: {
      es: 'Solo para organizaciones civiles y líneas de ayuda: las guías de las personas a las que puede ayudar. Sin ninguna, aparece solo en el directorio. Las instituciones atienden a todas las personas y no nombran guías.',
      en: 'For civil-society organizations and help lines only: the guides whose readers it can help. With none, only the directory shows it.',
    },
  },
}

/** The directory, in HSDS 3.0's words, with what must be known before anything is shown. */
export function organizationsCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return publishable({
    slug: 'organizations',
    scope: 'state',
    defaultPopulate: { slug: true, name: true, state: true },
    labels: { singular: { es: 'Institución', en: 'Organization' }, plural: { es: 'Directorio', en: 'Directory' } },
    defaultSort: 'reference',
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', '_status', 'state', 'role', 'updatedAt'],
      pagination: { defaultLimit: 50 },
      listSearchableFields: ['name', 'alternate_name', 'slug'],
      group: groups.states,
    },
    hooks: {
      beforeValidate: [keepNational],
      beforeChange: [
        setReference(organizationReference, 'slug', {
          es: 'Este estado ya tiene una institución con este nombre. Ábrela y cámbiala, o usa otro.',
          en: 'This state has an institution of this name already. Open it and change it, or use another name.',
        }),
        setOrganizationId,
        keepPlaces,
        noteWriters,
      ],
      afterChange: [sealHistory],
      beforeDelete: [keepNationalStored],
    },
    // Without them nobody could tell who may read the places.
    forceSelect: { state: true, confidential: true },
    fields: [
      referenceField,
      contactWriters,
      translatedField({ name: 'name', label: { es: 'Nombre', en: 'Name' }, schema: words }),
      { name: 'alternate_name', type: 'text', localized: true, label: { es: 'Otro nombre o sigla', en: 'Alternate name' } },
      {
        name: 'description',
        type: 'textarea',
        localized: true,
        label: { es: 'Qué hace por quien lee, en una frase', en: 'What it does for the reader' },
      },
      {
        name: 'website',
        type: 'group',
        label: { es: 'Sitio web', en: 'Website' },
        fields: [
          {
            name: 'url',
            type: 'text',
            label: { es: 'Dirección', en: 'Address' },
            validate: checked(webAddressSchema(), 'optional'),
          },
          verificationField({ describes: 'url' }),
        ],
      },
      guides,
      phones,
      schedules,
      locations,
      confidential,
      verificationField(),
      { ...slugField({ es: 'Único en su estado.', en: 'Unique in its state.' }), unique: false },
      stateField({ options: [nationalOption, ...states], initial: nationalScope }),
      {
        name: 'role',
        type: 'select',
        required: true,
        index: true,
        label: { es: 'Qué necesita de ella la persona', en: 'Role' },
        options: roleOptions,
        admin: { position: 'sidebar' },
      },
      {
        name: 'uuid',
        type: 'text',
        unique: true,
        index: true,
        label: { es: 'Identificador (UUID)', en: 'Identifier (UUID)' },
        validate: checked(organizationSchema.shape.id, 'optional'),
        access: { create: nobody, update: nobody },
        admin: { position: 'sidebar', readOnly: true, disableListFilter: true, disableListColumn: true },
      },
    ],
  })
}
