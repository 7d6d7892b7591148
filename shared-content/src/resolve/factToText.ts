import { textIn } from '../languages/textIn.ts'
import { interfaceLanguage, type LanguageKey } from '../languages.ts'
import type { FactPrefix } from '../mdx/tree.ts'
import type { Fact } from '../schema/fact.ts'

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
  const text = prefix === undefined ? name : join(prefix, article, name, joiningLanguage(language, lang !== undefined))
  return {
    value: startsSentence ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    ...(lang === undefined ? {} : { lang }),
  }
}

/** English puts Spanish names into English sentences; in a language whose grammar is not known here, a Spanish name stays Spanish. */
function joiningLanguage(language: LanguageKey, spanishName: boolean): 'es' | 'en' | undefined {
  const reading = interfaceLanguage(language)
  if (reading === 'es' || reading === 'en') return reading
  return spanishName ? 'es' : undefined
}

function join(prefix: FactPrefix, article: Fact['article'], name: string, language: 'es' | 'en' | undefined): string {
  if (language === 'es') return joinSpanish(prefix, article, name)
  return language === 'en' ? joinEnglish(prefix, article, name) : name
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
