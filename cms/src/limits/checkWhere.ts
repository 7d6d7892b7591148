import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest, Where } from 'payload'
import type { Label } from '../words/labels.ts'
import { refusal } from '../words/refusal.ts'

/** Operators of Payload's filters that need fields which no collection has, such as places on a map. */
const unsupported = new Set(['near', 'within', 'intersects', 'all'])

/**
 * Refuses a filter that cannot be understood (400, in words): one that is none, an operator that no field here has, a
 * value that is not of its field's kind. The databases would answer it with a fault of the server, each for others.
 */
export const checkWhere: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  // What the server itself asks for is as it should be, or as a check that looks at the answer needs it.
  if ('overrideAccess' in args && args.overrideAccess === true) return
  if (!('where' in args) || args.where === undefined || args.where === null) return
  if (typeof args.where !== 'object')
    throw refusal(req, 400, {
      es: 'El filtro («where») no se entiende. Escríbelo como campo, operador y valor.',
      en: 'The filter (“where”) is not understood. Write it as field, operator and value.',
    })
  const operator = unsupportedIn(args.where)
  if (operator !== undefined)
    throw refusal(req, 400, {
      es: `No se puede buscar con «${operator}». Usa otro filtro.`,
      en: `There is no searching by “${operator}”. Use another filter.`,
    })
  check(args.where as Where, collection.flattenedFields, req)
}

function check(where: Where, fields: readonly FlattenedField[], req: PayloadRequest): void {
  for (const [path, condition] of Object.entries(where)) {
    if (/^(and|or)$/i.test(path) && Array.isArray(condition)) for (const part of condition) check(part, fields, req)
    else {
      const kind = kindOf(path.replace(/^version\./, '').split('.'), fields, req)
      const wanted = kind === undefined ? undefined : kinds[kind]
      if (wanted === undefined || typeof condition !== 'object' || condition === null) continue
      for (const [operator, value] of Object.entries(condition)) {
        if (kind !== 'id' && wordOperators.includes(operator))
          throw refusal(req, 400, {
            es: `El filtro por «${path}» no se entiende: «${operator}» busca palabras, y aquí hay ${wanted.words.es}. Compara con «equals» o quita el filtro.`,
            en: `The filter by “${path}” is not understood: “${operator}” looks for words, and here there is ${wanted.words.en}. Compare with “equals” or remove the filter.`,
          })
        if (operator !== 'exists' && !valuesIn(value).every((one) => isOneOf(one, operator) && wanted.fits(one, req)))
          throw refusal(req, 400, {
            es: `El filtro por «${path}» no se entiende: espera ${wanted.words.es}. Corrige el valor o quita el filtro.`,
            en: `The filter by “${path}” is not understood: it wants ${wanted.words.en}. Mend the value or remove the filter.`,
          })
      }
    }
  }
}

/** What MongoDB answers with a fault where there are no texts. */
const wordOperators: readonly string[] = ['like', 'not_like', 'contains']

function unsupportedIn(where: unknown, depth = 0): string | undefined {
  if (depth > 30 || typeof where !== 'object' || where === null) return undefined
  for (const [key, value] of Object.entries(where)) {
    const found = unsupported.has(key) ? key : unsupportedIn(value, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

type Kind = 'date' | 'number' | 'checkbox' | 'id'

const isEmpty = (value: unknown) => value === null || value === '' || value === 'null'

const kinds: Record<Kind, { words: Label; fits: (value: unknown, req: PayloadRequest) => boolean }> = {
  date: {
    words: { es: 'una fecha como 2027-05-21', en: 'a date such as 2027-05-21' },
    fits: (value) => isEmpty(value) || value instanceof Date || !Number.isNaN(Date.parse(String(value))),
  },
  number: {
    words: { es: 'un número', en: 'a number' },
    fits: (value) => isEmpty(value) || Number.isFinite(Number(value)),
  },
  checkbox: {
    words: { es: '«true» o «false»', en: '“true” or “false”' },
    fits: (value) => isEmpty(value) || /^(true|false)$/i.test(String(value)),
  },
  id: {
    words: { es: 'el identificador de un documento', en: 'the identifier of a document' },
    fits: (value, { payload }) =>
      isEmpty(value) || (payload.db.defaultIDType === 'number' ? /^\d+$/ : /^[\da-f]{24}$/i).test(String(value)),
  },
}

/** In a list of values «none» has no meaning: the databases would not find it, or fail. */
function isOneOf(value: unknown, operator: string): boolean {
  return !['in', 'not_in'].includes(operator) || (value !== null && value !== 'null')
}

/** What kind of value a field takes, where that matters; undefined for texts and for fields that there are not. */
function kindOf(path: readonly string[], fields: readonly FlattenedField[], req: PayloadRequest): Kind | undefined {
  const [name, ...rest] = path
  if (name === 'id' && rest.length === 0) return fields.some((field) => field.name === 'id') ? undefined : 'id'
  const field = fields.find((known) => known.name === name)
  if (field === undefined) return undefined
  if (field.type === 'group' || field.type === 'tab' || field.type === 'array') return kindOf(rest, field.flattenedFields, req)
  if (field.type === 'relationship' || field.type === 'upload') {
    if (typeof field.relationTo !== 'string') return undefined
    if (rest.length === 0) return 'id'
    return kindOf(rest, req.payload.collections[field.relationTo]?.config.flattenedFields ?? [], req)
  }
  return field.type === 'date' || field.type === 'number' || field.type === 'checkbox' ? field.type : undefined
}

/** The values of a condition: lists come as such or joined by commas. */
function valuesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',').map((one) => one.trim()) : [value]
}
