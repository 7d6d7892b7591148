import { type LanguageKey, sourceLanguage } from '@justicia/shared-content/languages'
import type { PayloadRequest } from 'payload'
import type { PublishedDocument } from '../published/PublishedDocument.ts'
import { adminLanguage } from '../words/labels.ts'
import type { FormPlace, MeasuredKind } from './writingHelp.ts'

/** What rows are called by, the first that they have. */
const rowNames = ['title', 'question', 'text', 'from', 'key'] as const

/** Names the fields of a document's form as its editor sees them: a row by what it says, a field by its label. */
export function formPlaces(
  { collection, stored }: PublishedDocument<MeasuredKind>,
  language: LanguageKey,
  req: PayloadRequest,
): (path: string) => FormPlace {
  const { flattenedFields } = req.payload.collections[collection].config
  return (path) => {
    const [field = '', row] = path.split('.')
    const rows = (stored as unknown as Record<string, unknown>)[field]
    const said = Array.isArray(rows) && row !== undefined ? rowName(rows[Number(row)] as object | undefined, language) : undefined
    if (said !== undefined) return { path, name: said }
    const label = flattenedFields.find(({ name }) => name === field)
    const words = label !== undefined && 'label' in label ? label.label : undefined
    if (typeof words === 'string') return { path, name: words }
    const name = (words as Record<string, unknown> | undefined)?.[adminLanguage(req)]
    return typeof name === 'string' ? { path, name } : { path }
  }
}

function rowName(row: object = {}, language: LanguageKey): string | undefined {
  for (const name of rowNames) {
    const value = (row as Record<string, unknown>)[name]
    const said = typeof value === 'object' && value !== null ? inLanguage(value as Record<string, unknown>, language) : value
    if (typeof said === 'string' && said !== '') return said
  }
  return undefined
}

function inLanguage(texts: Record<string, unknown>, language: LanguageKey): unknown {
  return texts[language] || texts[sourceLanguage]
}
