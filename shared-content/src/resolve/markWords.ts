import { interfaceLanguage, type LanguageKey, sourceLanguage } from '../languages.ts'
import { type ResolveContext, remember } from './ResolveContext.ts'
import { spanishWordMarker } from './spanishWords.ts'

/** A text of some language, with the Spanish words in it marked as such (`foreignMarks.ts`). */
export function markWords(context: ResolveContext, text: string, language: LanguageKey): string {
  if (interfaceLanguage(language) === sourceLanguage) return text
  return remember(context, 'markers', context.view, '', () => spanishWordMarker(context.view.terms()))(text, language)
}
