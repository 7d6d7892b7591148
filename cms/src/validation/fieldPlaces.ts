import type { FlattenedField, LabelFunction, PayloadRequest, StaticLabel } from 'payload'
import { adminLanguage, inLanguageOf } from '../words/labels.ts'
import type { FieldError } from './fieldErrors.ts'

type Data = Record<string, unknown>

/** What a row is told apart by, in the order of preference: the same as its heading in the form says. */
const rowNames = ['title', 'question', 'text', 'what', 'number', 'description', 'key', 'section'] as const

/**
 * The place of a field as its editor sees it: «Secciones › 2. Tus derechos › Texto».
 * @param path dotted, as in `sections.1.body`; what it names beyond the fields that there are is left out.
 */
export function fieldPlace(path: string, fields: readonly FlattenedField[], data: unknown, req: PayloadRequest): string {
  const parts: string[] = []
  let [known, values]: [readonly FlattenedField[], unknown] = [fields, data]
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) {
      values = (values as unknown[] | undefined)?.[Number(step)]
      const row = (values ?? {}) as Data
      const name = rowNames.map((key) => row[key]).find((value) => typeof value === 'string' && value.trim() !== '')
      parts.push([`${Number(step) + 1}.`, name].filter(Boolean).join(' '))
      continue
    }
    const field = known.find((candidate) => candidate.name === step)
    if (field === undefined) break
    parts.push(labelText('label' in field ? field.label : undefined, req) ?? field.name)
    values = (values as Data | null | undefined)?.[step]
    known = 'flattenedFields' in field ? field.flattenedFields : []
  }
  return parts.join(' › ')
}

function labelText(label: LabelFunction | StaticLabel | false | undefined, req: PayloadRequest): string | undefined {
  if (typeof label === 'function') return label({ i18n: req.i18n as never, t: req.t as never })
  if (typeof label === 'string') return label
  if (label === undefined || label === false) return undefined
  return label[adminLanguage(req)] ?? Object.values(label)[0]
}

/** A field's error in the language of the account. */
export function messageOf({ message, english }: FieldError, req: PayloadRequest): string {
  return inLanguageOf(req, { es: message, en: english })
}
