import { termFrontMatterSchema } from '@justicia/shared-content/schema/term'
import type { CollectionConfig } from 'payload'
import { lockFields } from '../access/lockFields.ts'
import { mayEditText } from '../access/mayEditText.ts'
import { nationalText } from '../access/nationalText.ts'
import { bodyEditor } from '../editor/bodyEditor.ts'
import { lastEditedBy } from '../fields/lastEditedBy.ts'
import { slugField } from '../fields/slugField.ts'
import { aliasesField, legalBasisField } from '../fields/textLists.ts'
import { translatedField } from '../fields/translatedField.ts'
import { noteEditor } from '../hooks/noteEditor.ts'
import { refuseRestore } from '../hooks/refuseRestore.ts'
import { refuseStaleSave, requireReadState } from '../hooks/refuseStaleSave.ts'
import { groups } from '../labels.ts'
import { versioned } from './versioned.ts'

const { term, definition } = termFrontMatterSchema.shape

/** The glossary: words of the law explained. */
export const termsCollection: CollectionConfig = {
  slug: 'terms',
  defaultPopulate: { slug: true, term: true },
  labels: { singular: { es: 'Palabra', en: 'Term' }, plural: { es: 'Glosario', en: 'Glossary' } },
  versions: versioned,
  disableDuplicate: true,
  defaultSort: 'slug',
  admin: {
    hideAPIURL: true,
    useAsTitle: 'term',
    defaultColumns: ['term', '_status', 'definition', 'updatedAt'],
    pagination: { defaultLimit: 50 },
    listSearchableFields: ['term', 'slug', 'aliases'],
    group: groups.content,
  },
  access: nationalText,
  hooks: {
    beforeOperation: [refuseRestore, requireReadState],
    beforeValidate: [refuseStaleSave],
    beforeChange: [noteEditor],
  },
  fields: lockFields(
    [
      lastEditedBy,
      translatedField({ name: 'term', label: { es: 'Palabra', en: 'Term' }, schema: term }),
      translatedField({
        name: 'definition',
        long: true,
        label: { es: 'Definición', en: 'Definition' },
        schema: definition,
        description: { es: 'Una o dos frases sencillas, de 20 a 320 caracteres.', en: 'One or two plain sentences.' },
      }),
      {
        name: 'body',
        type: 'richText',
        localized: true,
        label: { es: 'Explicación', en: 'Explanation' },
        editor: bodyEditor(),
        admin: { components: { Diff: '/history/BodyDiff.tsx#BodyDiff' } },
      },
      aliasesField,
      legalBasisField({ required: false }),
      {
        name: 'related',
        type: 'relationship',
        relationTo: 'terms',
        hasMany: true,
        label: { es: 'Palabras relacionadas', en: 'Related terms' },
        filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
      },
      slugField({ es: 'Como en /glosario/querella/.', en: 'As in /glosario/querella/.' }),
    ],
    mayEditText,
  ),
}
