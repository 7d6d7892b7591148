import { diffWordsWithSpace } from 'diff'
import { bodyToText } from '../history/bodyToText.ts'

/** Some words of a text: in both versions, gone from the first, or new in the second. */
export interface Words {
  text: string
  change: 'same' | 'gone' | 'new'
}

/** What the words of a value are: its rows and fields line by line, in their order, without the names of rows. */
export function valueToText(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return joined(value.map(valueToText))
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return String(value)
  if ('root' in value) return bodyToText(value)
  return joined(Object.entries(value).map(([name, each]) => (name === 'id' || name === 'key' ? '' : valueToText(each))))
}

/** How the words of two versions of a part differ. */
export function changedWords(before: unknown, now: unknown): Words[] {
  return diffWordsWithSpace(valueToText(before), valueToText(now)).map(({ added, removed, value }) => ({
    text: value,
    change: added ? 'new' : removed ? 'gone' : 'same',
  }))
}

function joined(lines: string[]): string {
  return lines.filter((line) => line !== '').join('\n')
}
