import { longestText, mostRows } from '@justicia/shared-content/values/limits'
import type { FlattenedField, OptionObject } from 'payload'
import { isSealed } from '../confidential/sealText.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
import { malformedText, type Words } from './malformedText.ts'

type Data = Record<string, unknown>

const words = {
  text: { message: 'Aquí va un texto.', english: 'This takes a text.' },
  texts: { message: 'Aquí va una lista de textos.', english: 'This takes a list of texts.' },
  option: { message: 'Aquí va una de las opciones de la lista.', english: 'This takes one of the options of the list.' },
  options: { message: 'Aquí van opciones de la lista.', english: 'This takes options of the list.' },
  number: { message: 'Aquí va un número.', english: 'This takes a number.' },
  numbers: { message: 'Aquí va una lista de números.', english: 'This takes a list of numbers.' },
  yesOrNo: { message: 'Aquí va sí o no (true o false).', english: 'This takes yes or no (true or false).' },
  day: { message: 'Escribe un día que exista, como 2026-11-21.', english: 'Write a day that exists, like 2026-11-21.' },
  document: { message: 'Aquí va un documento de la lista.', english: 'This takes a document of the list.' },
  documents: { message: 'Aquí va una lista de documentos.', english: 'This takes a list of documents.' },
  rows: { message: 'Aquí va una lista de renglones con sus campos.', english: 'This takes a list of rows with their fields.' },
  row: { message: 'Este renglón es un objeto con sus campos.', english: 'This row is an object with its fields.' },
  group: { message: 'Aquí va un objeto con sus campos.', english: 'This takes an object with its fields.' },
  point: { message: 'Aquí van dos números: longitud y latitud.', english: 'This takes two numbers: longitude and latitude.' },
  long: {
    message: `Debe tener como máximo ${longestText} caracteres. Acórtalo.`,
    english: `Must have at most ${longestText} characters. Shorten it.`,
  },
  many: {
    message: `Debe tener como máximo ${mostRows} renglones. Quita los que sobran.`,
    english: `Must have at most ${mostRows} rows. Take away those that are too many.`,
  },
  languages: {
    message: 'Aquí va un objeto con un valor por idioma.',
    english: 'This takes an object with a value for each language.',
  },
} satisfies Record<string, Words>

/** A sealed text is longer than what it holds. */
const longestSealed = 4 * longestText

interface Reading {
  /** Whether the request carries localized fields in all languages at once (`locale=all`). */
  everyLanguage?: boolean
  /** Whether the document is to be published, and not a draft. */
  toPublish?: boolean
}

/**
 * The fields of a document whose value is of another kind than they hold, or larger than any document needs: drafts are
 * not validated, and hooks, databases and the form fail on such a value. Takes what Payload itself turns into the right
 * kind («7», «true», '').
 * @param base path of what holds the fields, with a full stop.
 * @returns one error for each, with its path.
 */
export function malformedFields(
  fields: readonly FlattenedField[],
  data: unknown,
  reading: Reading = {},
  base = '',
): FieldError[] {
  const { everyLanguage = false } = reading
  if (!isRecord(data)) return []
  return fields.flatMap((field) => {
    const value = data[field.name]
    const path = `${base}${field.name}`
    if (value === undefined) return []
    if (!everyLanguage || !('localized' in field) || field.localized !== true) return faultsOf(field, value, path, reading)
    if (value === null) return []
    // Payload adds no step for the language to the path of a field.
    if (!isRecord(value)) return [{ path, ...words.languages }]
    return Object.values(value).flatMap((each) => faultsOf(field, each, path, reading))
  })
}

function faultsOf(field: FlattenedField, value: unknown, path: string, reading: Reading): FieldError[] {
  switch (field.type) {
    case 'group':
    case 'tab':
      return isRecord(value) ? malformedFields(field.flattenedFields, value, reading, `${path}.`) : [{ path, ...words.group }]
    case 'array':
    case 'blocks':
      return rowFaults(field, value, path, reading)
    default: {
      const wrong = value === null ? undefined : wordsFor(field, value, reading)
      return wrong === undefined ? [] : [{ path, ...wrong }]
    }
  }
}

function rowFaults(
  field: Extract<FlattenedField, { type: 'array' | 'blocks' }>,
  value: unknown,
  path: string,
  reading: Reading,
): FieldError[] {
  // The admin sends 0 for a list without rows.
  if (value === 0 || value === '0') return []
  if (!Array.isArray(value)) return [{ path, ...words.rows }]
  if (value.length > mostRows) return [{ path, ...words.many }]
  return value.flatMap((row: unknown, index) => {
    const place = `${path}.${index}`
    const fields = isRecord(row) ? fieldsOfRow(field, row) : undefined
    return fields === undefined ? [{ path: place, ...words.row }] : malformedFields(fields, row, reading, `${place}.`)
  })
}

function fieldsOfRow(
  field: Extract<FlattenedField, { type: 'array' | 'blocks' }>,
  { blockType }: Data,
): readonly FlattenedField[] | undefined {
  if (field.type === 'array') return field.flattenedFields
  return field.blocks.find(({ slug }) => slug === blockType)?.flattenedFields
}

/** What to say of a value that a field cannot hold; undefined when it can. */
function wordsFor(field: FlattenedField, value: unknown, reading: Reading = {}): Words | undefined {
  const many = 'hasMany' in field && field.hasMany === true
  if (many && Array.isArray(value) && value.length > mostRows) return words.many
  if (isLong(field, value)) return words.long
  switch (field.type) {
    case 'text':
      if (many) return value === '' || isListOf(isText, value) ? undefined : words.texts
      // The number of a row, or of a document, is made text by Payload.
      return isText(value) || (field.name === 'id' && typeof value === 'number') ? undefined : words.text
    case 'textarea':
    case 'email':
    case 'code':
      return isText(value) ? undefined : words.text
    case 'select':
    case 'radio': {
      const isOption = (one: unknown) =>
        field.options.some((option) => (isText(option) ? option : (option as OptionObject).value) === one)
      if (many) return isListOf(isOption, value) ? undefined : words.options
      return isOption(value) ? undefined : words.option
    }
    case 'number':
      if (many) return isListOf(isNumber, value) ? undefined : words.numbers
      return isNumber(value) ? undefined : words.number
    case 'checkbox':
      return typeof value === 'boolean' || value === 'true' || value === 'false' || value === '' ? undefined : words.yesOrNo
    case 'date':
      return isDay(value) ? undefined : words.day
    case 'relationship':
    case 'upload': {
      const isRelation = Array.isArray(field.relationTo) ? isTypedReference : isReference
      if (many) return value === '' || isListOf(isRelation, value) ? undefined : words.documents
      return value === '' || isRelation(value) ? undefined : words.document
    }
    case 'richText':
      return malformedText(value, {
        fieldFault: (each, held) => wordsFor(each as FlattenedField, held, reading),
        toPublish: reading.toPublish === true,
      })
    case 'point':
      return Array.isArray(value) && value.length === 2 && value.every(isNumber) ? undefined : words.point
    default:
      return undefined
  }
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf(isOne: (value: unknown) => boolean, value: unknown): boolean {
  return Array.isArray(value) && value.every(isOne)
}

/** Whether a text, or one of several, is longer than any that somebody writes. What the server keeps hidden is its own affair. */
function isLong(field: FlattenedField, value: unknown): boolean {
  if (!(field.type === 'text' || field.type === 'textarea' || field.type === 'email' || field.type === 'code')) return false
  if (field.admin && 'hidden' in field.admin && field.admin.hidden === true) return false
  return [value].flat().some((text) => typeof text === 'string' && text.length > (isSealed(text) ? longestSealed : longestText))
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !Number.isNaN(Number(value)))
}

/**
 * A day that exists and that the databases can hold, with or without its hour, as ISO 8601 writes it: read in any other
 * way, «12/11» would be a day in December, and the 31st of February one in March.
 */
function isDay(value: unknown): boolean {
  const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value
  if (typeof text !== 'string' || Number.isNaN(Date.parse(text))) return false
  const [day = ''] = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(text) ?? []
  return day >= '0001' && new Date(Date.parse(day)).toISOString().startsWith(day)
}

/** An id, or the document itself as a read gave it. */
function isReference(value: unknown): boolean {
  const id = isRecord(value) ? value.id : value
  return typeof id === 'string' || typeof id === 'number'
}

function isTypedReference(value: unknown): boolean {
  return isRecord(value) && isText(value.relationTo) && isReference(value.value)
}
