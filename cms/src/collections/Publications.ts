import { en } from '@justicia/shared-content/interface/en'
import { es } from '@justicia/shared-content/interface/es'
import { plainText } from '@justicia/shared-content/schema/primitives'
import { publicationSchema } from '@justicia/shared-content/schema/publication'
import { publicationSeries, researchTopics, workLanguages } from '@justicia/shared-content/vocabulary/research'
import type { TextField } from 'payload'
import { checked } from '../fields/checked.ts'
import { slugField } from '../fields/slugField.ts'
import { translatedField } from '../fields/translatedField.ts'
import { publishable } from '../publishing/publishable.ts'
import { groups, type Label } from '../words/labels.ts'

const publication = publicationSchema.shape

type Plain =
  | 'series_title'
  | 'institution'
  | 'journal'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'isbn'
  | 'issn'
  | 'doi'
  | 'number'
  | 'url'

/** A text that stays empty where it was not printed. */
function printed(name: Plain, label: Label, description?: Label): TextField {
  const field: TextField = { name, type: 'text', label, validate: checked(publication[name], 'optional') }
  return description === undefined ? field : { ...field, admin: { description } }
}

/** Works that the research library of the portal cites: their facts as printed, and no copy of any. */
export const publicationsCollection = publishable({
  slug: 'publications',
  scope: 'national',
  defaultPopulate: { slug: true, title: true },
  labels: { singular: { es: 'Publicación', en: 'Publication' }, plural: { es: 'Publicaciones', en: 'Publications' } },
  defaultSort: '-date',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', '_status', 'series', 'date', 'updatedAt'],
    pagination: { defaultLimit: 50 },
    listSearchableFields: ['title', 'slug', 'authors', 'institution'],
    group: groups.research,
    description: {
      es: 'Obras que cita la biblioteca del portal. Se escribe lo que la obra imprime; lo que no imprime se deja vacío.',
      en: 'Works that the library of the portal cites. Write what the work prints; what it does not print stays empty.',
    },
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      label: { es: 'Título, en el idioma de la obra', en: 'Title, in the language of the work' },
      validate: checked(publication.title, 'always'),
    },
    {
      name: 'authors',
      type: 'text',
      hasMany: true,
      label: { es: 'Autoría', en: 'Authors' },
      validate: checked(publication.authors, 'optional'),
      admin: {
        disableListFilter: true,
        description: {
          es: 'Uno por renglón, con los apellidos antes de la coma: «Shirk, David A.». Una institución va sin coma.',
          en: 'One an entry, family name before the comma: “Shirk, David A.”. An institution has no comma.',
        },
      },
    },
    {
      name: 'edited',
      type: 'checkbox',
      label: { es: 'Quienes se nombran coordinaron la obra', en: 'Those named are its editors' },
    },
    {
      name: 'date',
      type: 'text',
      label: { es: 'Fecha', en: 'Date' },
      validate: checked(publication.date, 'optional'),
      admin: { description: { es: 'Como «2016», «2016-11» o «2016-11-14».', en: 'As “2016”, “2016-11” or “2016-11-14”.' } },
    },
    printed('institution', { es: 'Institución que publica', en: 'Publishing institution' }),
    printed('series_title', { es: 'Nombre de la serie', en: 'Name of the series' }),
    printed('journal', { es: 'Revista', en: 'Journal' }),
    printed('volume', { es: 'Volumen', en: 'Volume' }),
    printed('issue', { es: 'Número de la revista', en: 'Issue' }),
    printed('pages', { es: 'Páginas', en: 'Pages' }, { es: 'Cuántas, o «1403-1432».', en: 'How many, or “1403-1432”.' }),
    printed('isbn', { es: 'ISBN', en: 'ISBN' }),
    printed('issn', { es: 'ISSN', en: 'ISSN' }),
    printed('doi', { es: 'DOI', en: 'DOI' }, { es: 'Desde «10.», sin la dirección.', en: 'From “10.” on, without the address.' }),
    printed('number', { es: 'Otro número', en: 'Other number' }),
    printed(
      'url',
      { es: 'Dirección en el sitio de la institución', en: 'Address at the institution’s site' },
      {
        es: 'Nunca la de una copia en un sitio donde cualquiera sube documentos.',
        en: 'Never that of a copy on a site where anybody uploads documents.',
      },
    ),
    translatedField({
      name: 'note',
      long: true,
      optional: true,
      label: { es: 'Nota', en: 'Note' },
      schema: plainText(),
    }),
    slugField({ es: 'No se cambia: otros citan esta dirección.', en: 'Does not change: others cite this address.' }),
    {
      name: 'series',
      type: 'select',
      required: true,
      index: true,
      label: { es: 'Tipo', en: 'Kind' },
      options: publicationSeries.map((value) => ({
        value,
        label: { es: es.research.series[value], en: en.research.series[value] },
      })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'topics',
      type: 'select',
      hasMany: true,
      required: true,
      label: { es: 'Temas', en: 'Topics' },
      options: researchTopics.map((value) => ({
        value,
        label: { es: es.research.topics[value], en: en.research.topics[value] },
      })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      required: true,
      label: { es: 'Idiomas de la obra', en: 'Languages of the work' },
      options: workLanguages.map((value) => ({
        value,
        label: { es: es.research.languages[value], en: en.research.languages[value] },
      })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'own_programme',
      type: 'checkbox',
      label: { es: 'Del programa Justice in Mexico', en: 'Of the programme Justice in Mexico' },
      admin: { position: 'sidebar' },
    },
  ],
})
