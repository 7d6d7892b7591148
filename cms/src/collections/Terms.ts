import { termFrontMatterSchema } from '@justicia/shared-content/schema/term'
import type { CollectionConfig } from 'payload'
import { lockFields } from '../access/lockFields.ts'
import { mayEditText } from '../access/mayEditText.ts'
import { nationalEditorsOnly } from '../access/nationalEditorsOnly.ts'
import { publishedForOperators } from '../access/publishedForOperators.ts'
import { publishersToo } from '../access/publishersToo.ts'
import { versionsForStaff } from '../access/versionsForStaff.ts'
import { bodyEditor } from '../editor/bodyEditor.ts'
import { checked } from '../fields/checked.ts'
import { lastEditedBy } from '../fields/lastEditedBy.ts'
import { slugField } from '../fields/slugField.ts'
import { aliasesField, legalBasisField } from '../fields/textLists.ts'
import { noteEditor } from '../hooks/noteEditor.ts'
import { refuseStaleSave } from '../hooks/refuseStaleSave.ts'
import { groups } from '../labels.ts'
import { checkTerm } from '../validation/checkTerm.ts'
import { versioned } from './versioned.ts'

const { term, definition } = termFrontMatterSchema.shape

/** The glossary: words of the law explained. */
export const termsCollection: CollectionConfig = {
  slug: 'terms',
  labels: { singular: { es: 'Palabra', en: 'Term' }, plural: { es: 'Glosario', en: 'Glossary' } },
  versions: versioned,
  defaultSort: 'slug',
  admin: {
    hideAPIURL: true,
    useAsTitle: 'term',
    defaultColumns: ['term', 'definition', '_status', 'updatedAt'],
    pagination: { defaultLimit: 50 },
    listSearchableFields: ['term', 'slug', 'aliases'],
    group: groups.content,
  },
  access: {
    create: nationalEditorsOnly,
    read: publishedForOperators,
    readVersions: versionsForStaff,
    update: publishersToo(nationalEditorsOnly),
    delete: nationalEditorsOnly,
  },
  hooks: { beforeValidate: [refuseStaleSave], beforeChange: [noteEditor, checkTerm] },
  fields: lockFields(
    [
      lastEditedBy,
      {
        name: 'term',
        type: 'text',
        required: true,
        localized: true,
        label: { es: 'Palabra', en: 'Term' },
        validate: checked(term, 'in-spanish'),
      },
      {
        name: 'definition',
        type: 'textarea',
        required: true,
        localized: true,
        label: { es: 'Definición', en: 'Definition' },
        validate: checked(definition, 'in-spanish'),
        admin: { description: { es: 'Una o dos frases sencillas, de 20 a 320 caracteres.', en: 'One or two plain sentences.' } },
      },
      { name: 'body', type: 'richText', localized: true, label: { es: 'Explicación', en: 'Explanation' }, editor: bodyEditor() },
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
