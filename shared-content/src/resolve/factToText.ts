import type { LanguageKey } from '../languages.ts'
import type { FactPrefix } from '../mdx/tree.ts'
import type { Fact } from '../schema/fact.ts'
import { textIn } from './textIn.ts'

const englishOf = {
  el: '',
  de: 'of',
  a: 'to',
  en: 'in',
  ante: 'before',
  con: 'with',
  por: 'by',
} as const satisfies Record<FactPrefix, string>

/**
 * A fact's value built into its sentence: the prefix joined to the name's article («del Poder Judicial»,
 * «a la Fiscalía»), with a capital at the start of a paragraph.
 * @returns `lang` when the value is not in the language asked for.
 */
export function factToText(
  { value, article }: Pick<Fact, 'value' | 'article'>,
  options: { prefix: FactPrefix | undefined; language: LanguageKey; startsSentence: boolean },
): { value: string; lang?: string } {
  const { prefix, language, startsSentence } = options
  const { value: name, lang } = textIn(value, language)
  const text =
    prefix === undefined ? name : language === 'en' ? joinEnglish(prefix, article, name) : joinSpanish(prefix, article, name)
  return {
    value: startsSentence ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    ...(lang === undefined ? {} : { lang }),
  }
}

function joinSpanish(prefix: FactPrefix, article: Fact['article'], name: string): string {
  if (article === undefined) return prefix === 'el' ? name : `${prefix} ${name}`
  if (prefix === 'el') return `${article} ${name}`
  if (article === 'el' && (prefix === 'de' || prefix === 'a')) return `${prefix}l ${name}`
  return `${prefix} ${article} ${name}`
}

function joinEnglish(prefix: FactPrefix, article: Fact['article'], name: string): string {
  return [englishOf[prefix], article === undefined ? '' : 'the', name].filter((word) => word !== '').join(' ')
}
