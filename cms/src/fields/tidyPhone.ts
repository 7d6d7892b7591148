import { phoneProblem } from '@justicia/shared-content/schema/primitives'
import type { FieldHook } from 'payload'

/** A telephone as it is kept, and the extension that was typed after it. */
export interface TypedPhone {
  number: string
  extension?: string
}

/**
 * Understands a telephone as people type it: «(951) 501-6900 ext. 20431» is `951 501 6900`, extension 20431. What is not
 * plainly a telephone stays as it was typed, for its rule to say what is wrong.
 */
export function tidyPhone(typed: string): TypedPhone {
  const [, before = typed, extension] =
    /^(.*?)[\s,;]*(?:extensi[oó]n|ext|x)\.?\s*:?\s*(\d{1,6})\s*\.?$/iu.exec(typed.trim()) ?? []
  if (!/^[+*]?[\d\s().·–—‑-]+$/u.test(before.trim())) return { number: typed }
  const groups = before
    .trim()
    .replace(/[^\d+*]+/gu, ' ')
    .trim()
  // Ten digits without groups are read in three.
  const number = groups.replace(/^(\d{3})(\d{3})(\d{4})$/, (all, area: string, first: string, last: string) =>
    /^(55|56|33|81)/.test(all) ? `${all.slice(0, 2)} ${all.slice(2, 6)} ${last}` : `${area} ${first} ${last}`,
  )
  if (phoneProblem(number) !== undefined) return { number: typed }
  return { number, ...(extension === undefined ? {} : { extension }) }
}

/** Keeps a typed telephone tidy; its extension goes to the description beside it, unless that says it already. */
export const tidyPhoneField: FieldHook = ({ siblingData, value }) => {
  if (typeof value !== 'string') return value
  const { number, extension } = tidyPhone(value)
  if (extension === undefined) return number
  const said: unknown = siblingData.description
  if (typeof said === 'string' && said.includes(extension)) return number
  siblingData.description = [typeof said === 'string' ? said.trim() : '', `ext. ${extension}`].filter(Boolean).join(', ')
  return number
}
