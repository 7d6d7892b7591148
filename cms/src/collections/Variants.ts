import { overrideAttributesSchema, overrideOperations } from '@justicia/shared-content/schema/variant'
import type { CollectionConfig } from 'payload'
import { idOf } from '../documents/idOf.ts'
import { markStillValid } from '../drift/markStillValid.ts'
import { settleDrift } from '../drift/settleDrift.ts'
import { stampOverrides } from '../drift/stampOverrides.ts'
import { bodyComponents, bodyEditor } from '../editor/bodyEditor.ts'
import { checked } from '../fields/checked.ts'
import { driftFields } from '../fields/driftFields.ts'
import { referenceField } from '../fields/referenceField.ts'
import { reviewField } from '../fields/reviewField.ts'
import { stateField } from '../fields/stateField.ts'
import type { StateOption } from '../fields/stateOptions.ts'
import { setReference } from '../hooks/setReference.ts'
import { setVariantName } from '../hooks/setVariantName.ts'
import { publishable } from '../publishing/publishable.ts'
import { groups } from '../words/labels.ts'

/** What a legal review signs. */
const signedText = ['guide', 'state', 'overrides']

const operationLabels = {
  replace: { es: 'En lugar de la sección', en: 'Replace' },
  before: { es: 'Antes de la sección', en: 'Before' },
  after: { es: 'Después de la sección', en: 'After' },
  hide: { es: 'Ocultar la sección', en: 'Hide' },
}

/** The natural key of a variant: one per guide and state. */
export function variantReference({ guide, state }: Record<string, unknown>): string | undefined {
  const id = idOf(guide)
  return id !== undefined && typeof state === 'string' ? `${id}/${state}` : undefined
}

/** What one state says differently in one guide, section by section. */
export function variantsCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return publishable({
    slug: 'variants',
    scope: 'state',
    signedText,
    defaultPopulate: { name: true, state: true },
    labels: { singular: { es: 'Variante', en: 'Variant' }, plural: { es: 'Variantes', en: 'Variants' } },
    defaultSort: 'name',
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'standing', '_status', 'state', 'updatedAt'],
      group: groups.states,
    },
    endpoints: [markStillValid, settleDrift],
    hooks: {
      beforeChange: [
        setReference(variantReference, 'guide', {
          es: 'Este estado ya tiene una variante de esta guía. Ábrela y cámbiala.',
          en: 'This state has a variant of this guide already. Open it and change it.',
        }),
        setVariantName,
        stampOverrides,
      ],
    },
    fields: [
      referenceField,
      {
        name: 'name',
        type: 'text',
        label: { es: 'Variante', en: 'Variant' },
        access: { create: () => false, update: () => false },
        admin: { hidden: true },
      },
      {
        name: 'guide',
        type: 'relationship',
        relationTo: 'guides',
        required: true,
        index: true,
        label: { es: 'Guía', en: 'Guide' },
        // Its name says it; Payload shows such a cell as empty until its row comes in sight.
        admin: { disableListColumn: true },
      },
      stateField({ options: states }),
      ...driftFields,
      reviewField,
      {
        name: 'driftBanner',
        type: 'ui',
        admin: { disableListColumn: true, components: { Field: '/drift/DriftBanner.tsx#DriftBanner' } },
      },
      {
        name: 'overrides',
        type: 'array',
        label: { es: 'Cambios', en: 'Changes' },
        labels: { singular: { es: 'Cambio', en: 'Change' }, plural: { es: 'Cambios', en: 'Changes' } },
        admin: { components: { RowLabel: '/editor/RowName.tsx#RowName' } },
        fields: [
          {
            type: 'row',
            fields: [
              {
                name: 'section',
                type: 'text',
                required: true,
                label: { es: 'Clave de la sección nacional', en: 'Key of the national section' },
                validate: checked(overrideAttributesSchema.shape.section, 'always'),
              },
              {
                name: 'op',
                type: 'select',
                required: true,
                defaultValue: 'after',
                label: { es: 'Qué hace', en: 'Operation' },
                options: overrideOperations.map((value) => ({ value, label: operationLabels[value] })),
              },
            ],
          },
          {
            name: 'body',
            type: 'richText',
            localized: true,
            label: { es: 'Texto', en: 'Text' },
            editor: bodyEditor(),
            admin: {
              condition: (_, override) => override?.op !== 'hide',
              components: bodyComponents,
            },
          },
          {
            name: 'basedOn',
            type: 'text',
            label: { es: 'Huella de la sección nacional', en: 'Digest of the national section' },
            validate: checked(overrideAttributesSchema.shape.basedOn, 'optional'),
            // Set by the server; the banner above says it in words when the section moves on.
            admin: { hidden: true, disableListFilter: true, disableListColumn: true, disableBulkEdit: true },
          },
        ],
      },
    ],
  })
}
