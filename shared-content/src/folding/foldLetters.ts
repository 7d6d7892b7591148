import { withoutAccents } from './withoutAccents.ts'

/**
 * A text in small letters without accents, with one blank between its words; signs stay where they are.
 * @example foldLetters('  FISCALÍA «A» ') // 'fiscalia «a»'
 */
export function foldLetters(text: string): string {
  return withoutAccents(text).toLowerCase().replace(/\s+/g, ' ').trim()
}
