import { en } from '@justicia/shared-content/interface/en'
import { es } from '@justicia/shared-content/interface/es'
import { columnSchema, datasetReleaseSchema, datasetSchema } from '@justicia/shared-content/schema/dataset'
import { plainText } from '@justicia/shared-content/schema/primitives'
import { columnTypes, dataLicences, researchTables, tablePlaces } from '@justicia/shared-content/vocabulary/research'
import type { Field, TextField } from 'payload'
import { checked } from '../fields/checked.ts'
import { slugField } from '../fields/slugField.ts'
import { translatedField } from '../fields/translatedField.ts'
import { publishable } from '../publishing/publishable.ts'
import { groups, type Label } from '../words/labels.ts'

const dataset = datasetSchema.shape
const [column, release] = [columnSchema.shape, datasetReleaseSchema.shape]
const words = plainText()
const [said, english] = [es.research, en.research]

const caveats: Field = {
  name: 'caveats',
  type: 'array',
  required: true,
  minRows: 1,
  label: { es: 'Lo que no puede decir', en: 'What it cannot tell' },
  labels: { singular: { es: 'Advertencia', en: 'Caveat' }, plural: { es: 'Advertencias', en: 'Caveats' } },
  fields: [
    translatedField({
      name: 'description',
      long: true,
      label: { es: 'En palabras sencillas', en: 'In plain words' },
      schema: words,
    }),
  ],
}

const columns: Field = {
  name: 'columns',
  type: 'array',
  required: true,
  minRows: 1,
  label: { es: 'Columnas', en: 'Columns' },
  labels: { singular: { es: 'Columna', en: 'Column' }, plural: { es: 'Columnas', en: 'Columns' } },
  fields: [
    { name: 'name', type: 'text', required: true, label: { es: 'Nombre', en: 'Name' }, validate: checked(column.name, 'always') },
    {
      name: 'type',
      type: 'select',
      required: true,
      label: { es: 'Qué lleva', en: 'Type' },
      options: columnTypes.map((value) => ({ value, label: { es: said.columnTypes[value], en: english.columnTypes[value] } })),
    },
    translatedField({
      name: 'description',
      label: { es: 'Qué es, con su unidad', en: 'What it is, with its unit' },
      schema: words,
    }),
    { name: 'minimum', type: 'number', label: { es: 'Nunca menor que', en: 'Never below' } },
    { name: 'maximum', type: 'number', label: { es: 'Nunca mayor que', en: 'Never above' } },
  ],
}

const releases: Field = {
  name: 'releases',
  type: 'array',
  required: true,
  minRows: 1,
  label: { es: 'Versiones, la más nueva primero', en: 'Releases, the newest first' },
  labels: { singular: { es: 'Versión', en: 'Release' }, plural: { es: 'Versiones', en: 'Releases' } },
  fields: [
    {
      name: 'number',
      type: 'text',
      required: true,
      label: { es: 'Número', en: 'Number' },
      validate: checked(release.number, 'always'),
    },
    {
      name: 'date',
      type: 'text',
      required: true,
      label: { es: 'Día, AAAA-MM-DD', en: 'Day, YYYY-MM-DD' },
      validate: checked(release.date, 'always'),
    },
    {
      name: 'rows',
      type: 'number',
      required: true,
      label: { es: 'Renglones', en: 'Rows' },
      validate: checked(release.rows, 'always'),
    },
    {
      name: 'sha256',
      type: 'text',
      required: true,
      label: { es: 'Huella SHA-256 del archivo', en: 'SHA-256 of the file' },
      validate: checked(release.sha256, 'always'),
    },
    translatedField({ name: 'description', long: true, label: { es: 'Qué cambió', en: 'What changed' }, schema: words }),
  ],
}

/** Entries of a list of names. */
function names(name: 'absent' | 'key' | 'sums', label: Label, isRequired: boolean): TextField {
  return {
    name,
    type: 'text',
    hasMany: true,
    required: isRequired,
    label,
    validate: checked(dataset[name], isRequired ? 'always' : 'optional'),
    admin: { disableListFilter: true },
  }
}

/** A text that is the same in every language. */
function line(name: 'institution' | 'source' | 'read_in' | 'from' | 'until', label: Label): TextField {
  return { name, type: 'text', required: true, label, validate: checked(dataset[name], 'always') }
}

/** Tables of the research library of the portal, and all that must be known before one is used. */
export const datasetsCollection = publishable({
  slug: 'datasets',
  scope: 'national',
  defaultPopulate: { slug: true, name: true },
  labels: { singular: { es: 'Tabla de datos', en: 'Dataset' }, plural: { es: 'Tablas de datos', en: 'Datasets' } },
  defaultSort: 'order',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', '_status', 'order', 'institution', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'institution'],
    group: groups.research,
    description: {
      es: 'Lo que hay que saber de cada tabla antes de usarla. Los renglones están en un archivo CSV, que se revisa contra esta descripción al revisar el contenido.',
      en: 'What must be known of each table before it is used. Its rows stand in a CSV file, which is checked against this description with the content.',
    },
  },
  fields: [
    translatedField({ name: 'name', label: { es: 'Título', en: 'Title' }, schema: words }),
    translatedField({
      name: 'description',
      long: true,
      label: { es: 'Qué dice, en una frase', en: 'What it says, in a sentence' },
      schema: words,
    }),
    caveats,
    translatedField({
      name: 'method',
      long: true,
      label: { es: 'Cómo se hizo y con qué se comparó', en: 'How it was made, and what was compared' },
      schema: words,
    }),
    line('institution', { es: 'De quién son las cifras', en: 'Whose figures they are' }),
    line('source', { es: 'Documento de la institución', en: 'Document of the institution' }),
    line('read_in', { es: 'Dónde se leyó', en: 'Where it was read' }),
    line('from', { es: 'Desde', en: 'From' }),
    line('until', { es: 'Hasta', en: 'Until' }),
    columns,
    names('key', { es: 'Columnas que juntas distinguen un renglón', en: 'Columns that together name a row' }, true),
    names(
      'sums',
      {
        es: 'Indicadores cuyo total nacional es la suma de los estados',
        en: 'Indicators whose national figure is the sum of the states',
      },
      false,
    ),
    names('absent', { es: 'Estados sin renglones, por su clave', en: 'States without rows, by their code' }, false),
    releases,
    slugField({ es: 'No se cambia: otros citan esta dirección.', en: 'Does not change: others cite this address.' }),
    {
      name: 'table',
      type: 'select',
      required: true,
      label: { es: 'Archivo CSV', en: 'CSV file' },
      options: researchTables.map((value) => ({ value, label: `${value}.csv` })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'places',
      type: 'select',
      required: true,
      label: { es: 'Lugares', en: 'Places' },
      options: tablePlaces.map((value) => ({ value, label: { es: said.places[value], en: english.places[value] } })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'licence',
      type: 'select',
      required: true,
      defaultValue: 'to_confirm',
      label: { es: 'Condiciones de uso', en: 'Terms of use' },
      options: dataLicences.map((value) => ({ value, label: { es: said.licences[value], en: english.licences[value] } })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'order',
      type: 'number',
      required: true,
      min: 0,
      defaultValue: 100,
      label: { es: 'Lugar: primero el menor', en: 'Place: the smallest is first' },
      validate: checked(dataset.order, 'always'),
      admin: { position: 'sidebar', step: 1 },
    },
  ],
})
