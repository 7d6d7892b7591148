import { termFrontMatterSchema } from '@justicia/shared-content/schema/term'
import { bodyComponents, bodyEditor } from '../editor/bodyEditor.ts'
import { formerlyField, slugField } from '../fields/slugField.ts'
import { aliasesField, legalBasisField } from '../fields/textLists.ts'
import { translatedField } from '../fields/translatedField.ts'
import { publishable } from '../publishing/publishable.ts'
import { groups } from '../words/labels.ts'
import { writingField } from '../writing/writingField.ts'

const { term, definition } = termFrontMatterSchema.shape

/** The glossary: words of the law explained. */
export const termsCollection = publishable({
  slug: 'terms',
  scope: 'national',
  defaultPopulate: { slug: true, term: true },
  labels: { singular: { es: 'Palabra', en: 'Term' }, plural: { es: 'Glosario', en: 'Glossary' } },
  defaultSort: 'slug',
  admin: {
    useAsTitle: 'term',
    defaultColumns: ['term', '_status', 'definition', 'updatedAt'],
    pagination: { defaultLimit: 50 },
    listSearchableFields: ['term', 'slug', 'aliases'],
    group: groups.content,
  },
  fields: [
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
      admin: { components: bodyComponents },
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
    writingField,
    slugField({ es: 'Como en /glosario/querella/.', en: 'As in /glosario/querella/.' }),
    formerlyField,
  ],
})
