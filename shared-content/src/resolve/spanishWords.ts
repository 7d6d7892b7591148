import { es } from '../interface/es.ts'
import { markForeign } from '../interface/foreignMarks.ts'
import { interfaceLanguage, type LanguageKey, sourceLanguage } from '../languages.ts'
import type { Term } from '../schema/term.ts'

/**
 * Marks the Spanish words of law in texts of other languages («the Ministerio Público»), so that the page says which
 * language they are in: the words of the glossary, with their plurals, and the names of the kinds of institution.
 */
export function spanishWordMarker(
  terms: readonly { text: { es: Pick<Term['text']['es'], 'term'> } }[],
): (text: string, language: LanguageKey) => string {
  const words = [...terms.map(({ text }) => text.es.term), ...Object.values(es.roles)]
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...new Set(words)]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|')})s?(?![\\p{L}\\p{N}])`,
    'giu',
  )
  return (text, language) => (interfaceLanguage(language) === sourceLanguage ? text : text.replace(pattern, markForeign))
}
